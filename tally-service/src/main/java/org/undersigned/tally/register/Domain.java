package org.undersigned.tally.register;

import java.net.IDN;
import java.util.Locale;

/** Whose mail service an address is of: all that is kept of it, for rules; see the README. */
public final class Domain {

    private static final int LONGEST = 253;

    private Domain() {}

    /** As typed, in lower case and ASCII; null where there is none, as on paper. */
    public static String of(String email) {
        var at = email == null ? -1 : email.lastIndexOf('@');
        return at < 0 || email.length() - at > LONGEST ? null : ascii(email.substring(at + 1));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
            return null;
        }
    }
}
