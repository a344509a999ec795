package org.undersigned.intake.signing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A postcode in its canonical spacing. */
record Postcode(String text) {

    private static final int LONGEST_ABROAD = 32;
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");

    /** BS 7666 with GIR 0AA, the Crown Dependencies, British Forces (numbers and BF1) and Father Christmas (XM4). */
    private static final Pattern BRITISH = Pattern.compile("(GIR|[A-PR-UWYZ]\\d{1,2}|[A-PR-UWYZ][A-HK-Y]\\d{1,2}"
            + "|[A-PR-UWYZ]\\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\\d[ABEHMNPRV-Y]|XM4)(\\d[ABD-HJLNP-UW-Z]{2})");

    private static final Pattern FORCES = Pattern.compile("BFPO(?:CO)?(\\d{1,4})");

    /** Countries of their own with postcodes of Royal Mail's pattern. */
    private static final Set<String> CROWN_DEPENDENCIES = Set.of("JE", "GG", "IM");

    /** @return Fine(null) where a country does without */
    static Reading<Postcode> read(String raw, String country) {
        return country.equals("GB") ? readBritish(raw) : readElsewhere(raw, country);
    }

    private static Reading<Postcode> readElsewhere(String raw, String country) {
        return CROWN_DEPENDENCIES.contains(country)
                ? british(raw).map(Reading::fine).orElseGet(() -> readForeign(raw))
                : readForeign(raw);
    }

    private static Reading<Postcode> readBritish(String raw) {
        return bare(raw).isEmpty()
                ? Reading.refused(Fault.POSTCODE_MISSING)
                : british(raw).map(Reading::fine).orElse(Reading.refused(Fault.POSTCODE_NOT_BRITISH));
    }

    private static String bare(String raw) {
        return NOT_ALPHANUMERIC.matcher(Typed.tidy(raw)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Optional<Postcode> british(String raw) {
        var bare = bare(raw);
        var forces = FORCES.matcher(bare);
        if (forces.matches()) {
            return Optional.of(new Postcode("BFPO " + forces.group(1)));
        }
        var british = BRITISH.matcher(bare);
        return british.matches()
                ? Optional.of(new Postcode(british.group(1) + " " + british.group(2)))
                : Optional.empty();
    }

    private static Reading<Postcode> readForeign(String raw) {
        // Tidied again: what is composed in small letters may not be in capitals.
        var tidy = Typed.tidy(Typed.tidy(raw).toUpperCase(Locale.ROOT));
        if (tidy.isEmpty()) {
            return Reading.fine(null);
        }
        if (Typed.isUnprintable(tidy)) {
            return Reading.refused(Fault.POSTCODE_UNPRINTABLE);
        }
        return Typed.length(tidy) > LONGEST_ABROAD
                ? Reading.refused(Fault.POSTCODE_TOO_LONG)
                : Reading.fine(new Postcode(tidy));
    }
}
