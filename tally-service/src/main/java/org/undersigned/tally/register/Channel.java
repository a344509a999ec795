package org.undersigned.tally.register;

import java.util.Arrays;
import java.util.Locale;

/** How a signature was gathered, and in which of the two public sums it stands. */
public enum Channel {
    WEB(false),
    KIOSK(false),
    SHEET(true),
    LETTER(true);

    private final boolean paper;

    Channel(boolean paper) {
        this.paper = paper;
    }

    public boolean isPaper() {
        return paper;
    }

    /**
     * @param name as on the wire, such as {@code web}
     * @throws IllegalArgumentException for a channel nobody knows
     */
    public static Channel named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Wire names of those that count as paper, for a statement. */
    public static String[] onPaper() {
        return Arrays.stream(values())
                .filter(Channel::isPaper)
                .map(Channel::wireName)
                .toArray(String[]::new);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
