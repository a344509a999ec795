package org.undersigned.intake.language;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A country by its name in a language. */
public record Country(String code, String name) {

    private static final String LIKELY = "GB";

    // As many entries as there are languages: the locale is one of ours, never one that somebody sends.
    private static final Map<String, List<Country>> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** For a list to choose from: the likely one first, the others by name. */
    static List<Country> all(Locale locale) {
        return BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), language -> named(locale));
    }

    private static List<Country> named(Locale locale) {
        var others = Stream.of(Locale.getISOCountries())
                .filter(code -> !code.equals(LIKELY))
                .map(code -> named(code, locale))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)));
        return Stream.concat(Stream.of(named(LIKELY, locale)), others).toList();
    }

    private static Country named(String code, Locale locale) {
        return new Country(code, Locale.of("", code).getDisplayCountry(locale));
    }
}
