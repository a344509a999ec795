package org.undersigned.intake.signing;

import java.util.regex.Pattern;

import org.undersigned.intake.signing.Reading.Fine;

/** The occasion at which signatures are gathered, by the name that a campaign gave it in the address of its QR code. */
public final class Gathering {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    private Gathering() {}

    static Reading<String> read(String raw) {
        if (raw == null || raw.isEmpty()) {
            return Reading.fine(null);
        }
        return SLUG.matcher(raw).matches() ? Reading.fine(raw) : Reading.refused(Fault.GATHERING_INVALID);
    }

    /** A mangled address is no reason to turn anybody away who came by it. */
    public static String orNone(String raw) {
        return read(raw) instanceof Fine<String>(var slug) ? slug : null;
    }
}
