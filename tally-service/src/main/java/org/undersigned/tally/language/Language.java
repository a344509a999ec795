package org.undersigned.tally.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** A language the pages are in; its sentences are in {@code messages/}. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    WELSH(Locale.of("cy"));

    /** Browsers send some fifty characters; nobody speaks more languages than fit into these. */
    private static final int LONGEST_HEADER = 256;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** What stands in {@code lang} attributes. */
    public String code() {
        return locale.toLanguageTag();
    }

    /** As those who speak it call it: "Cymraeg". */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    /** The address speaks before the browser, and the browser before us. Each may be null, or nonsense. */
    public static Language choose(String address, String acceptLanguage) {
        return find(address).or(() -> accepted(acceptLanguage)).orElse(ENGLISH);
    }

    public List<Language> others() {
        return Arrays.stream(values()).filter(other -> other != this).toList();
    }

    private static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** RFC 4647, 3.4: "cy-GB" is content with "cy". */
    private static Optional<Language> accepted(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            var tags = Arrays.stream(values()).map(Language::code).toList();
            return find(Locale.lookupTag(LanguageRange.parse(header), tags));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
