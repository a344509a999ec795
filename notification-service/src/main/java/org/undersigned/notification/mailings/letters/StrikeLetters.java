package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Block;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.strikes.Strike;

/** To those who asked to be told of strike dates. */
record StrikeLetters(Phrases phrases, StrikeWords words) {

    Draft ahead(Addressed mail) {
        var strikes = mail.ahead() == null ? List.<Strike>of() : mail.ahead();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(words.strikesAhead(strikes.size())));
        strikes.forEach(strike -> blocks.add(phrases.dates(strike)));
        blocks.add(new Paragraph(words.datesAttached()));
        blocks.add(phrases.share(mail));
        return new Draft(
                strikes.size() == 1
                        ? words.aheadSubject(phrases.spoken().dayInText(strikes.getFirst()))
                        : words.aheadSubjectMany(),
                words.aheadPreview(),
                words.aheadKicker(),
                words.aheadHeading(),
                phrases.hello(mail),
                strikes,
                blocks);
    }

    Draft planned(Addressed mail) {
        var strike = mail.strike();
        return Draft.of(
                        words.plannedSubject(phrases.spoken().dayInText(strike)),
                        phrases.spoken().when(strike),
                        words.plannedKicker(),
                        words.plannedHeading(),
                        phrases.hello(mail),
                        new Paragraph(words.plannedText()),
                        phrases.dates(strike),
                        new Paragraph(words.plannedAttached()))
                .attaching(List.of(strike));
    }

    Draft moved(Addressed mail) {
        var strike = mail.strike();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(words.movedText()));
        blocks.add(phrases.dates(words.now(), strike, false));
        Optional.ofNullable(mail.toldBefore()).ifPresent(old -> blocks.add(phrases.dates(words.noLonger(), old, true)));
        blocks.add(new Paragraph(words.movedAttached()));
        return new Draft(
                words.movedSubject(
                        phrases.spoken().dayInText(strike), phrases.spoken().startTime(strike)),
                words.movedPreview(phrases.spoken().whenInText(strike)),
                words.movedKicker(),
                words.movedHeading(),
                phrases.hello(mail),
                List.of(strike),
                blocks);
    }

    Draft cancelled(Addressed mail) {
        var strike = mail.strike();
        var old = Optional.ofNullable(mail.toldBefore()).orElse(strike);
        return Draft.of(
                        words.cancelledSubject(phrases.spoken().dayInText(old)),
                        words.cancelledPreview(),
                        words.cancelledKicker(),
                        words.cancelledHeading(),
                        phrases.hello(mail),
                        new Paragraph(words.cancelledText()),
                        phrases.dates(words.cancelledCaption(), old, true),
                        new Paragraph(words.cancelledAttached()))
                .attaching(List.of(strike));
    }
}
