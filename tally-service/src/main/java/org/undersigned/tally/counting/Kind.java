package org.undersigned.tally.counting;

import java.util.Arrays;
import java.util.Locale;

/** What a count is broken down by. */
public enum Kind {
    COUNTRY,
    NATION,
    AREA,
    OCCUPATION,
    CHANNEL,
    GATHERING;

    /** As rows and downloads have it, such as {@code country}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for what nobody breaks anything down by */
    public static Kind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public static String[] wireNames() {
        return Arrays.stream(values()).map(Kind::wireName).toArray(String[]::new);
    }
}
