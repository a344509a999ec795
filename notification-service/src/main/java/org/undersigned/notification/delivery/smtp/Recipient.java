package org.undersigned.notification.delivery.smtp;

import java.net.IDN;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** One address, as it may stand in RCPT and in a header. */
final class Recipient {

    // RFC 5321, 4.5.3.1.3.
    private static final int LONGEST = 254;

    private Recipient() {}

    static InternetAddress of(String email) throws AddressException {
        var at = email.lastIndexOf('@');
        var ascii = email.substring(0, at + 1) + domain(email.substring(at + 1));
        // Without SMTPUTF8 (RFC 6531) nothing else can be said to a server; and no address needs a space.
        if (at < 1 || ascii.length() > LONGEST || !ascii.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new AddressException("Not an address");
        }
        var address = new InternetAddress(ascii, true);
        if (address.isGroup() || !ascii.equals(address.getAddress())) {
            throw new AddressException("Not one address");
        }
        return address;
    }

    private static String domain(String name) throws AddressException {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            throw new AddressException("Not a domain");
        }
    }
}
