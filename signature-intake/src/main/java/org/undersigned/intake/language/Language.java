package org.undersigned.intake.language;

import java.util.Locale;

/** A language the pages are in. */
public record Language(Locale locale) {

    public static final Language ENGLISH = new Language(Locale.ENGLISH);

    /** What stands in {@code lang} attributes. */
    public String code() {
        return locale.toLanguageTag();
    }

    /** As those who speak it call it: "Cymraeg". */
    public String name() {
        return locale.getDisplayLanguage(locale);
    }
}
