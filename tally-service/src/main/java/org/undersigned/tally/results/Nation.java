package org.undersigned.tally.results;

import java.util.Arrays;
import java.util.Optional;

/** The nations that postcode areas lie in, as {@code SignatureSubmitted} writes them. */
public enum Nation {
    ENGLAND("England"),
    SCOTLAND("Scotland"),
    WALES("Wales"),
    NORTHERN_IRELAND("Northern Ireland"),
    CHANNEL_ISLANDS("Channel Islands"),
    ISLE_OF_MAN("Isle of Man");

    private final String wireName;

    Nation(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Nation> named(String wireName) {
        return Arrays.stream(values())
                .filter(nation -> nation.wireName.equals(wireName))
                .findFirst();
    }
}
