package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Count;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;

/** When the count has reached a rung of the petition's ladder. */
record MilestoneLetters(PublicUrls urls) {

    Draft milestone(Addressed mail) {
        var threshold = Spoken.number(mail.threshold());
        return Draft.of(
                mail.threshold() == 1 ? "The first signature is in" : threshold + " signatures",
                "The petition has reached %s.".formatted(threshold),
                "Milestone",
                mail.threshold() == 1 ? "The first signature" : threshold + " signatures",
                Phrases.hello(mail),
                new Count(Spoken.number(mail.count()), mail.count() == 1 ? "has signed" : "have signed"),
                new Paragraph("One of them is you. Thank you."),
                new Paragraph("The next signature may be one that you ask for. This is the page to pass on:"),
                Phrases.seePetition(mail, urls));
    }
}
