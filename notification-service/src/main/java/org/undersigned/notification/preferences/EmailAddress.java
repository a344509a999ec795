package org.undersigned.notification.preferences;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as it can be written to: one of those that HTML's own field takes, with a domain that has a dot. */
public record EmailAddress(String text) {

    /** RFC 5321, 4.5.3.1.3, without the brackets. */
    private static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** Empty where it is none; may be null. */
    public static Optional<EmailAddress> of(String typed) {
        var text = typed == null ? "" : typed.strip();
        int at = text.lastIndexOf('@');
        return at > 0
                        && text.length() <= LONGEST
                        && LOCAL.matcher(text.substring(0, at)).matches()
                        && DOMAIN.matcher(ascii(text.substring(at + 1))).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
