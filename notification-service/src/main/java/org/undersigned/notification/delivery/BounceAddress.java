package org.undersigned.notification.delivery;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The envelope sender of each mail (VERP): what comes back says of itself which mail it is about, and nobody can make one
 * up. In hexadecimal, for some servers change the case of what they return.
 */
public final class BounceAddress {

    private static final byte PURPOSE = 'B';
    private static final int BODY = 2 + Long.BYTES;
    private static final int SEAL = 10;
    // RFC 5321, 4.5.3.1.1.
    private static final int LONGEST_LOCAL_PART = 64;

    private final Map<Byte, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String before;
    private final String after;

    /**
     * @param keys comma list of {@code id:base64}; the first one mints, all check
     * @param address at which bounces arrive; the mail's own part comes behind a plus
     */
    public BounceAddress(String keys, String address) {
        for (var entry : keys.split(",")) {
            var parts = entry.strip().split(":", 2);
            var secret = Base64.getDecoder().decode(parts[1]);
            this.keys.put((byte) Integer.parseInt(parts[0]), new SecretKeySpec(secret, "HmacSHA256"));
        }
        var at = address.lastIndexOf('@');
        before = address.substring(0, at) + "+";
        after = address.substring(at);
        if (before.length() + 2 * (BODY + SEAL) > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("The address for bounces is too long: " + address);
        }
    }

    public String of(long mail) {
        var key = keys.keySet().iterator().next();
        var body = ByteBuffer.allocate(BODY).put(key).put(PURPOSE).putLong(mail).array();
        var token = ByteBuffer.allocate(BODY + SEAL).put(body).put(seal(keys.get(key), body));
        return before + HexFormat.of().formatHex(token.array()) + after;
    }

    /** Whether it is one of ours or made to look like one. */
    public boolean looksLike(String address) {
        return isFramed(address.toLowerCase(Locale.ROOT));
    }

    private boolean isFramed(String address) {
        return address.length() > before.length() + after.length()
                && address.startsWith(before.toLowerCase(Locale.ROOT))
                && address.endsWith(after.toLowerCase(Locale.ROOT));
    }

    /** The mail that it was made for; empty where it is not ours, and it is not said why. */
    public OptionalLong mail(String address) {
        var bytes = decode(address.toLowerCase(Locale.ROOT));
        if (bytes.length != BODY + SEAL || bytes[1] != PURPOSE || !keys.containsKey(bytes[0])) {
            return OptionalLong.empty();
        }
        var body = Arrays.copyOf(bytes, BODY);
        var seal = Arrays.copyOfRange(bytes, BODY, BODY + SEAL);
        return MessageDigest.isEqual(seal, seal(keys.get(bytes[0]), body))
                ? OptionalLong.of(ByteBuffer.wrap(body).getLong(2))
                : OptionalLong.empty();
    }

    private byte[] decode(String address) {
        if (!isFramed(address)) {
            return new byte[0];
        }
        try {
            return HexFormat.of().parseHex(address, before.length(), address.length() - after.length());
        } catch (IllegalArgumentException notHex) {
            return new byte[0];
        }
    }

    private static byte[] seal(SecretKeySpec key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
