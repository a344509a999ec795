package org.undersigned.intake.admission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as proxies write it down; never a name, which somebody would have to look up. */
record IpAddress(byte[] bytes) {

    private static final int V4_LENGTH = 4;
    private static final int SUBNET = 8;
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern V6 = Pattern.compile("([0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)(?:%[\\w.-]+)?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)](?::\\d{1,5})?");

    /** @param text with or without a port; IPv6 in brackets or not (RFC 3986, 3.2.2); IPv4 mapped into IPv6 is IPv4 */
    static Optional<IpAddress> read(String text) {
        var brackets = BRACKETS.matcher(text);
        var v4 = V4.matcher(text);
        var v6 = V6.matcher(brackets.matches() ? brackets.group(1) : text);
        if (v4.matches()) {
            return literal(v4.group(1));
        }
        return v6.matches() ? literal(v6.group(1)) : Optional.empty();
    }

    /** Four numbers, or something with a colon: neither is ever looked up (InetAddress.getByName). */
    private static Optional<IpAddress> literal(String text) {
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(text).getAddress()));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Who shares a bucket: an IPv4 address, or an IPv6 /64, of which one household has all (RFC 6177). */
    String neighbourhood() {
        var shared = bytes.length == V4_LENGTH ? bytes : Arrays.copyOf(bytes, SUBNET);
        return HexFormat.of().formatHex(shared);
    }
}
