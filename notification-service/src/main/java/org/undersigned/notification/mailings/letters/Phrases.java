package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Button;
import org.undersigned.notification.mailings.letters.Letter.Dates;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.strikes.Strike;

/** What many letters say alike. */
final class Phrases {

    private Phrases() {}

    static Paragraph hello(Addressed mail) {
        return new Paragraph("Dear " + mail.name() + ",");
    }

    static Button seePetition(Addressed mail, PublicUrls urls) {
        return new Button("See the petition", urls.petition(mail.petition()));
    }

    static Dates dates(Strike strike) {
        return dates("", strike, false);
    }

    static Dates dates(String caption, Strike strike, boolean struck) {
        return new Dates(
                caption, strike.title(), Spoken.when(strike), strike.place() == null ? "" : strike.place(), struck);
    }
}
