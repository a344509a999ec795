package org.undersigned.intake.language;

import java.util.Locale;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

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

    /** The sentences of a message bundle, for where there is no template. */
    public <T> T words(Class<T> bundle) {
        return equals(ENGLISH) ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(code()));
    }
}
