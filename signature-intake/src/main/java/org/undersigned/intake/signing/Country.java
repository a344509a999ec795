package org.undersigned.intake.signing;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** ISO 3166-1 alpha-2. */
public record Country(String code, String name) {

    static final String LIKELY = "GB";

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** For a list to choose from: the likely one first, the others by name. */
    public static final List<Country> ALL = Stream.concat(
                    Stream.of(LIKELY).map(Country::of),
                    CODES.stream()
                            .filter(code -> !code.equals(LIKELY))
                            .map(Country::of)
                            .sorted(Comparator.comparing(Country::name, Collator.getInstance(Locale.UK))))
            .toList();

    private static Country of(String code) {
        return new Country(code, Locale.of("", code).getDisplayCountry(Locale.UK));
    }

    static Reading<String> read(String raw) {
        var code = Typed.tidy(raw).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Reading.fine(LIKELY);
        }
        return CODES.contains(code)
                ? Reading.fine(code)
                : Reading.refused("Choose a country from the list (two letters, like GB)");
    }
}
