package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;

/** When the count has reached a rung of the petition's ladder. */
record MilestoneLetters(Phrases phrases, MilestoneWords words) {

    Draft milestone(Addressed mail) {
        var threshold = phrases.spoken().number(mail.threshold());
        boolean first = mail.threshold() == 1;
        return Draft.of(
                first ? words.firstSubject() : words.subject(threshold),
                words.preview(threshold),
                words.kicker(),
                first ? words.firstHeading() : words.subject(threshold),
                phrases.hello(mail),
                phrases.count(mail),
                new Paragraph(words.oneIsYours()),
                phrases.share(mail),
                phrases.seePetition(mail));
    }
}
