package org.undersigned.notification.mailings.letters;

import java.util.List;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.strikes.Strike;

/** A week before a strike, on its eve and on its morning. */
final class ReminderLetters {

    private ReminderLetters() {}

    static Draft reminder(Addressed mail) {
        var strike = mail.strike();
        return Draft.of(
                        subject(mail.kind(), strike),
                        Spoken.when(strike),
                        "Reminder",
                        heading(mail.kind(), strike),
                        Phrases.hello(mail),
                        new Paragraph(
                                mail.kind() == Kind.REMINDER_MORNING
                                        ? "The strike begins today:"
                                        : "This is to remind you of the strike:"),
                        Phrases.dates(strike))
                .attaching(List.of(strike));
    }

    private static String subject(Kind kind, Strike strike) {
        return switch (kind) {
            case REMINDER_MORNING -> "Today from %s: strike".formatted(Spoken.startTime(strike));
            case REMINDER_EVE -> "Tomorrow from %s: strike".formatted(Spoken.startTime(strike));
            default -> "Coming up: strike on %s".formatted(Spoken.day(strike));
        };
    }

    private static String heading(Kind kind, Strike strike) {
        return switch (kind) {
            case REMINDER_MORNING -> "Today from " + Spoken.startTime(strike);
            case REMINDER_EVE -> "Tomorrow from " + Spoken.startTime(strike);
            default -> Spoken.day(strike);
        };
    }
}
