package org.undersigned.local.crowd;

import java.util.UUID;

/** Invented addresses, so that a crowd on one machine comes from many: of 198.18.0.0/15, kept for such things (RFC 2544). */
final class Whereabouts {

    /** For whom it does not matter. */
    static final String AT_HOME = "198.18.0.1";

    private Whereabouts() {}

    /** The same one for the same submission. */
    static String of(UUID key) {
        int number = key.hashCode() & 0x1FFFF;
        return "198." + (18 + (number >> 16)) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }
}
