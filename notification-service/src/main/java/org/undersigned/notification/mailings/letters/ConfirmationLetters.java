package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Button;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;

/** To somebody who signed and has one press of a button to go. */
record ConfirmationLetters(Phrases phrases, ConfirmationWords words) {

    Draft confirmation(Addressed mail) {
        return Draft.of(
                words.subject(),
                words.preview(),
                words.kicker(),
                words.heading(),
                phrases.hello(mail),
                new Paragraph(words.thanks(mail.title())),
                button(mail),
                new Paragraph(words.whatOpens()));
    }

    Draft confirmAgain(Addressed mail) {
        return Draft.of(
                words.againSubject(),
                words.againPreview(),
                words.againKicker(),
                words.heading(),
                phrases.hello(mail),
                new Paragraph(words.signedAgain()),
                button(mail),
                new Paragraph(words.earlierMail()));
    }

    Draft reminder(Addressed mail) {
        return Draft.of(
                words.reminderSubject(),
                words.reminderPreview(),
                words.reminderKicker(),
                words.heading(),
                phrases.hello(mail),
                new Paragraph(words.stillWaits(mail.title())),
                button(mail),
                new Paragraph(mail.occasion().endsWith(":2") ? words.lastReminder() : words.oneMoreReminder()));
    }

    private Button button(Addressed mail) {
        return new Button(words.button(), phrases.urls().confirm(mail.confirmToken()));
    }
}
