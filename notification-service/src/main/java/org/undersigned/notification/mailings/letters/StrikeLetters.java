package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Block;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.strikes.Strike;

/** To those who asked to be told of strike dates. */
final class StrikeLetters {

    private StrikeLetters() {}

    static Draft ahead(Addressed mail) {
        var strikes = mail.ahead() == null ? List.<Strike>of() : mail.ahead();
        var blocks = new ArrayList<Block>();
        blocks.add(Phrases.hello(mail));
        blocks.add(new Paragraph(
                strikes.size() == 1
                        ? "Your signature counts. This is the strike ahead:"
                        : "Your signature counts. These are the strikes ahead:"));
        strikes.forEach(strike -> blocks.add(Phrases.dates(strike)));
        blocks.add(new Paragraph("The dates are attached for your calendar. If one changes, we write to you."));
        return new Draft(
                strikes.size() == 1 ? "The strike ahead: " + Spoken.day(strikes.getFirst()) : "The strike dates ahead",
                "Dates and times, and a calendar entry for each.",
                "Strike dates",
                "What is ahead",
                strikes,
                blocks);
    }

    static Draft planned(Addressed mail) {
        var strike = mail.strike();
        return Draft.of(
                        "Strike on %s".formatted(Spoken.day(strike)),
                        Spoken.when(strike),
                        "Strike called",
                        "A strike is called",
                        Phrases.hello(mail),
                        new Paragraph("A strike has been called:"),
                        Phrases.dates(strike),
                        new Paragraph("A calendar entry is attached. If the date changes, we write to you."))
                .attaching(List.of(strike));
    }

    static Draft moved(Addressed mail) {
        var strike = mail.strike();
        var blocks = new ArrayList<Block>();
        blocks.add(Phrases.hello(mail));
        blocks.add(new Paragraph("What we told you about this strike is no longer right. This is:"));
        blocks.add(Phrases.dates("Now", strike, false));
        Optional.ofNullable(mail.toldBefore()).ifPresent(old -> blocks.add(Phrases.dates("No longer", old, true)));
        blocks.add(new Paragraph("The attached calendar entry takes the place of the old one."));
        return new Draft(
                "Changed: strike now on %s, %s".formatted(Spoken.day(strike), Spoken.startTime(strike)),
                "Now " + Spoken.when(strike),
                "Strike changed",
                "The strike has changed",
                List.of(strike),
                blocks);
    }

    static Draft cancelled(Addressed mail) {
        var strike = mail.strike();
        var old = Optional.ofNullable(mail.toldBefore()).orElse(strike);
        return Draft.of(
                        "Called off: strike on %s".formatted(Spoken.day(old)),
                        "The strike will not take place.",
                        "Strike called off",
                        "The strike is called off",
                        Phrases.hello(mail),
                        new Paragraph("This strike will not take place:"),
                        Phrases.dates("Called off", old, true),
                        new Paragraph("The attached calendar entry takes it out of your calendar."))
                .attaching(List.of(strike));
    }
}
