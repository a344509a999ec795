package org.undersigned.notification.mailings.letters;

import java.util.List;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.strikes.Strike;

/** A week before a strike, on its eve and on its morning. */
record ReminderLetters(Phrases phrases, StrikeWords words) {

    Draft reminder(Addressed mail) {
        var strike = mail.strike();
        return Draft.of(
                        subject(mail.kind(), strike),
                        phrases.spoken().when(strike),
                        words.reminderKicker(),
                        heading(mail.kind(), strike),
                        phrases.hello(mail),
                        new Paragraph(
                                mail.kind() == Kind.REMINDER_MORNING ? words.beginsToday() : words.thisIsToRemind()),
                        phrases.dates(strike))
                .attaching(List.of(strike));
    }

    private String subject(Kind kind, Strike strike) {
        return switch (kind) {
            case REMINDER_MORNING -> words.todaySubject(phrases.spoken().startTime(strike));
            case REMINDER_EVE -> words.tomorrowSubject(phrases.spoken().startTime(strike));
            default -> words.comingSubject(phrases.spoken().dayInText(strike));
        };
    }

    private String heading(Kind kind, Strike strike) {
        return switch (kind) {
            case REMINDER_MORNING -> words.todayFrom(phrases.spoken().startTime(strike));
            case REMINDER_EVE -> words.tomorrowFrom(phrases.spoken().startTime(strike));
            default -> phrases.spoken().day(strike);
        };
    }
}
