package org.undersigned.intake.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over parts of which none can run into the next. */
public final class Keyed {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    /** Looking up a provider and taking the key costs more than the hash: done once, and copied for each. */
    private final Mac ready;

    public Keyed(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key must have at least " + SHORTEST_KEY + " bytes");
        }
        this.ready = ready(new SecretKeySpec(key, ALGORITHM));
    }

    /** @param purpose keeps the same parts in another use from giving the same value */
    public byte[] hash(String purpose, List<String> parts) {
        var mac = mac();
        feed(mac, purpose);
        parts.forEach(part -> feed(mac, part));
        return mac.doFinal();
    }

    public byte[] hash(byte[] message) {
        return mac().doFinal(message);
    }

    private static void feed(Mac mac, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }

    private Mac mac() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    private static Mac ready(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
