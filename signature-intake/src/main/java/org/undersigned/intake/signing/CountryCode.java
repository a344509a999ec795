package org.undersigned.intake.signing;

import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2. */
final class CountryCode {

    static final String LIKELY = "GB";

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private CountryCode() {}

    static Reading<String> read(String raw) {
        var code = Typed.tidy(raw).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Reading.fine(LIKELY);
        }
        return CODES.contains(code) ? Reading.fine(code) : Reading.refused(Fault.COUNTRY_UNKNOWN);
    }
}
