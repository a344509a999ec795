package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.letters.Letter.Block;
import org.undersigned.notification.mailings.letters.Letter.Button;
import org.undersigned.notification.mailings.letters.Letter.Count;
import org.undersigned.notification.mailings.letters.Letter.Dates;
import org.undersigned.notification.mailings.letters.Letter.Link;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.strikes.Strike;
import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.UnsubscribeTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens.Claim;

/** Writes each kind of mail: what it says, to whom, and why. */
@ApplicationScoped
public class LetterWriter {

    private final PublicUrls urls;
    private final UnsubscribeTokens tokens;

    LetterWriter(PublicUrls urls, UnsubscribeTokens tokens) {
        this.urls = urls;
        this.tokens = tokens;
    }

    public Letter write(Addressed mail) {
        return switch (mail.kind()) {
            case CONFIRMATION -> confirmation(mail);
            case CONFIRM_AGAIN -> confirmAgain(mail);
            case ALREADY_SIGNED -> alreadySigned(mail);
            case WELCOME -> welcome(mail);
            case STRIKE_DATES -> strikeDates(mail);
            case STRIKE_PLANNED -> strikePlanned(mail);
            case STRIKE_MOVED -> strikeMoved(mail);
            case STRIKE_CANCELLED -> strikeCancelled(mail);
            case REMINDER_WEEK, REMINDER_EVE, REMINDER_MORNING -> reminder(mail);
            case MILESTONE -> milestone(mail);
        };
    }

    private Letter confirmation(Addressed mail) {
        return letter(
                mail,
                "Please confirm your signature",
                "One more step, and your signature counts.",
                "One step to go",
                "Confirm your signature",
                hello(mail),
                new Paragraph("Thank you for signing “" + mail.title()
                        + "”. Your signature counts as soon as you confirm it:"),
                new Button("Confirm my signature", urls.confirm(mail.confirmToken())),
                new Paragraph("A page opens with a button on it; pressing that is all there is to do."));
    }

    private Letter confirmAgain(Addressed mail) {
        return letter(
                mail,
                "Your signature still waits: please confirm it",
                "You signed again, and your signature is not confirmed yet.",
                "Once more",
                "Confirm your signature",
                hello(mail),
                new Paragraph(
                        "You signed again, and your signature has not been confirmed yet. It counts once, as soon "
                                + "as you confirm it:"),
                new Button("Confirm my signature", urls.confirm(mail.confirmToken())),
                new Paragraph("If you have an earlier mail from us, the link in that one works just as well."));
    }

    private Letter alreadySigned(Addressed mail) {
        return mail.refused() ? alreadySignedHere(mail) : alreadySignedByYou(mail);
    }

    private Letter alreadySignedByYou(Addressed mail) {
        return letter(
                mail,
                "You have already signed",
                "Your signature is there and counts once.",
                "All is well",
                "You have already signed",
                hello(mail),
                new Paragraph("You signed again. There was no need: your signature is confirmed and counts, once."),
                new Paragraph("What helps now is another person's signature. This is the page to pass on:"),
                new Button("See the petition", urls.petition(mail.petition())));
    }

    // Somebody else may read this inbox: not a word on who signed from it.
    private Letter alreadySignedHere(Addressed mail) {
        return letter(
                mail,
                "This address has already signed",
                "The petition was signed from this address before.",
                "Already signed",
                "This address has already signed",
                new Paragraph("Hello,"),
                new Paragraph("Somebody signed with this address. The petition had been signed from it before, and "
                        + "nothing has changed: an address stands for one person, or for two of one household."),
                new Paragraph("Whoever has an address of their own can sign with that:"),
                new Button("See the petition", urls.petition(mail.petition())));
    }

    private Letter welcome(Addressed mail) {
        return letter(
                mail,
                "Thank you for signing",
                "Your signature counts.",
                "Thank you",
                "Your signature counts",
                hello(mail),
                new Paragraph("Thank you for signing. There is nothing more to do."),
                new Paragraph("What helps now is another person's signature. This is the page to pass on:"),
                new Button("See the petition", urls.petition(mail.petition())));
    }

    private Letter strikeDates(Addressed mail) {
        var strikes = mail.ahead() == null ? List.<Strike>of() : mail.ahead();
        var blocks = new ArrayList<Block>();
        blocks.add(hello(mail));
        blocks.add(new Paragraph(
                strikes.size() == 1
                        ? "Your signature counts. This is the strike ahead:"
                        : "Your signature counts. These are the strikes ahead:"));
        strikes.forEach(strike -> blocks.add(dates("", strike, false)));
        blocks.add(new Paragraph("The dates are attached for your calendar. If one changes, we write to you."));
        return letter(
                mail,
                strikes.size() == 1 ? "The strike ahead: " + Spoken.day(strikes.getFirst()) : "The strike dates ahead",
                "Dates and times, and a calendar entry for each.",
                "Strike dates",
                "What is ahead",
                strikes,
                blocks);
    }

    private Letter strikePlanned(Addressed mail) {
        var strike = mail.strike();
        return letter(
                mail,
                "Strike on %s".formatted(Spoken.day(strike)),
                Spoken.when(strike),
                "Strike called",
                "A strike is called",
                List.of(strike),
                List.of(
                        hello(mail),
                        new Paragraph("A strike has been called:"),
                        dates("", strike, false),
                        new Paragraph("A calendar entry is attached. If the date changes, we write to you.")));
    }

    private Letter strikeMoved(Addressed mail) {
        var strike = mail.strike();
        var blocks = new ArrayList<Block>();
        blocks.add(hello(mail));
        blocks.add(new Paragraph("What we told you about this strike is no longer right. This is:"));
        blocks.add(dates("Now", strike, false));
        Optional.ofNullable(mail.toldBefore()).ifPresent(old -> blocks.add(dates("No longer", old, true)));
        blocks.add(new Paragraph("The attached calendar entry takes the place of the old one."));
        return letter(
                mail,
                "Changed: strike now on %s, %s".formatted(Spoken.day(strike), Spoken.startTime(strike)),
                "Now " + Spoken.when(strike),
                "Strike changed",
                "The strike has changed",
                List.of(strike),
                blocks);
    }

    private Letter strikeCancelled(Addressed mail) {
        var strike = mail.strike();
        var old = Optional.ofNullable(mail.toldBefore()).orElse(strike);
        return letter(
                mail,
                "Called off: strike on %s".formatted(Spoken.day(old)),
                "The strike will not take place.",
                "Strike called off",
                "The strike is called off",
                List.of(strike),
                List.of(
                        hello(mail),
                        new Paragraph("This strike will not take place:"),
                        dates("Called off", old, true),
                        new Paragraph("The attached calendar entry takes it out of your calendar.")));
    }

    private Letter reminder(Addressed mail) {
        var strike = mail.strike();
        return letter(
                mail,
                reminderSubject(mail.kind(), strike),
                Spoken.when(strike),
                "Reminder",
                reminderHeading(mail.kind(), strike),
                List.of(strike),
                List.of(
                        hello(mail),
                        new Paragraph(
                                mail.kind() == Kind.REMINDER_MORNING
                                        ? "The strike begins today:"
                                        : "This is to remind you of the strike:"),
                        dates("", strike, false)));
    }

    private static String reminderSubject(Kind kind, Strike strike) {
        return switch (kind) {
            case REMINDER_MORNING -> "Today from %s: strike".formatted(Spoken.startTime(strike));
            case REMINDER_EVE -> "Tomorrow from %s: strike".formatted(Spoken.startTime(strike));
            default -> "Coming up: strike on %s".formatted(Spoken.day(strike));
        };
    }

    private static String reminderHeading(Kind kind, Strike strike) {
        return switch (kind) {
            case REMINDER_MORNING -> "Today from " + Spoken.startTime(strike);
            case REMINDER_EVE -> "Tomorrow from " + Spoken.startTime(strike);
            default -> Spoken.day(strike);
        };
    }

    private Letter milestone(Addressed mail) {
        var threshold = Spoken.number(mail.threshold());
        return letter(
                mail,
                mail.threshold() == 1 ? "The first signature is in" : threshold + " signatures",
                "The petition has reached %s.".formatted(threshold),
                "Milestone",
                mail.threshold() == 1 ? "The first signature" : threshold + " signatures",
                hello(mail),
                new Count(Spoken.number(mail.count()), mail.count() == 1 ? "has signed" : "have signed"),
                new Paragraph("One of them is you. Thank you."),
                new Paragraph("The next signature may be one that you ask for. This is the page to pass on:"),
                new Button("See the petition", urls.petition(mail.petition())));
    }

    private static Paragraph hello(Addressed mail) {
        return new Paragraph("Dear " + mail.name() + ",");
    }

    private static Dates dates(String caption, Strike strike, boolean struck) {
        return new Dates(
                caption, strike.title(), Spoken.when(strike), strike.place() == null ? "" : strike.place(), struck);
    }

    private Letter letter(
            Addressed mail, String subject, String preview, String kicker, String heading, Block... blocks) {
        return letter(mail, subject, preview, kicker, heading, List.of(), List.of(blocks));
    }

    private Letter letter(
            Addressed mail,
            String subject,
            String preview,
            String kicker,
            String heading,
            List<Strike> calendar,
            List<Block> blocks) {
        var unsubscribe = urls.unsubscribe(tokens.mint(new Claim(mail.supporter(), Subscription.of(mail.kind()))));
        return new Letter(
                subject + " – " + mail.title(),
                preview,
                kicker,
                heading,
                mail.title(),
                urls.petition(mail.petition()),
                blocks,
                why(mail),
                footer(mail, unsubscribe),
                calendar,
                Optional.of(unsubscribe).filter(it -> Subscription.of(mail.kind()) != Subscription.ALL));
    }

    private static String why(Addressed mail) {
        return switch (mail.kind().audience()) {
            case UNCONFIRMED ->
                "You get this mail because somebody, we think you, signed this petition with this address. "
                        + "If it was not you, you need not do anything: without confirmation nothing counts.";
            case INBOX, CONFIRMED -> "You get this mail because this petition was signed with this address.";
            case STRIKES -> "You get this mail because you signed this petition and asked to be told of strike dates.";
            case MILESTONES ->
                "You get this mail because you signed this petition and asked to be told of its milestones.";
        };
    }

    private List<Link> footer(Addressed mail, String unsubscribe) {
        var list = Subscription.of(mail.kind()) != Subscription.ALL;
        return Stream.of(
                        Optional.of(new Link(list ? "Unsubscribe" : "Which mails you get", unsubscribe)),
                        Optional.of(new Link("It wasn’t me", urls.notMe(mail.notMeToken()))),
                        Optional.of(new Link("Withdraw my signature", urls.withdraw(mail.withdrawToken())))
                                .filter(it -> mail.kind() == Kind.ALREADY_SIGNED && !mail.refused()
                                        || mail.kind() == Kind.WELCOME))
                .flatMap(Optional::stream)
                .toList();
    }
}
