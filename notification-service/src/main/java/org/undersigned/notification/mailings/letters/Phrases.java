package org.undersigned.notification.mailings.letters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Button;
import org.undersigned.notification.mailings.letters.Letter.Count;
import org.undersigned.notification.mailings.letters.Letter.Dates;
import org.undersigned.notification.mailings.letters.Letter.Link;
import org.undersigned.notification.mailings.letters.Letter.Share;
import org.undersigned.notification.strikes.Strike;

/** What many letters say alike, in one language. */
record Phrases(PublicUrls urls, Language language, PhraseWords words, Spoken spoken) {

    static Phrases in(Language language, PublicUrls urls) {
        var words = language.words(PhraseWords.class);
        return new Phrases(urls, language, words, new Spoken(language.locale(), words));
    }

    String hello(Addressed mail) {
        return words.hello(mail.name());
    }

    Button seePetition(Addressed mail) {
        return new Button(words.seePetition(), urls.petition(mail.petition()));
    }

    Share share(Addressed mail) {
        var url = urls.petition(mail.petition());
        var text = encoded(mail.title() + " " + url);
        return new Share(
                words.passItOn(),
                url,
                List.of(
                        new Link(words.byEmail(), "mailto:?subject=" + encoded(mail.title()) + "&body=" + text),
                        new Link("WhatsApp", "https://wa.me/?text=" + text)));
    }

    Count count(Addressed mail) {
        var number = spoken.number(mail.count());
        var signed = words.haveSigned(mail.count());
        return new Count(number, signed, urls.card(mail.petition(), language), number + " " + signed);
    }

    Dates dates(Strike strike) {
        return dates("", strike, false);
    }

    Dates dates(String caption, Strike strike, boolean struck) {
        return new Dates(
                caption, strike.title(), spoken.when(strike), strike.place() == null ? "" : strike.place(), struck);
    }

    // A mail program takes a plus for a plus.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
