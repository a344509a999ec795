package org.undersigned.notification.mailings.letters;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.preferences.PreferenceTokens;

/** Writes each kind of mail: what it says, to whom, and why. */
@ApplicationScoped
public class LetterWriter {

    private final Map<Language, Desk> desks = new EnumMap<>(Language.class);
    private final Stationery stationery;

    LetterWriter(PublicUrls urls, PreferenceTokens tokens, Stationery stationery) {
        for (var language : Language.values()) {
            desks.put(language, Desk.in(language, urls, tokens));
        }
        this.stationery = stationery;
    }

    public Letter write(Addressed mail) {
        var language = Language.of(mail.locale());
        return stationery.letter(mail, language, desks.get(language).draft(mail));
    }
}
