package org.undersigned.intake.admission;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.undersigned.intake.signing.Keyed;

/** An instant that a page carries for us and cannot change, nor carry elsewhere: 8 bytes and a 16-byte HMAC, base64url. */
final class SealedInstant {

    private static final int SEAL = 16;
    private static final int LENGTH = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String purpose;
    private final List<Keyed> keys;

    SealedInstant(String purpose, DerivedKeys keys) {
        this.purpose = purpose;
        this.keys = keys.of(purpose);
    }

    /** @param binding what it belongs to; to be given again when it is read */
    String seal(Instant instant, String... binding) {
        var millis = instant.toEpochMilli();
        return ENCODER.encodeToString(ByteBuffer.allocate(Long.BYTES + SEAL)
                .putLong(millis)
                .put(mac(keys.getFirst(), millis, binding))
                .array());
    }

    /** @return empty for what is not ours, not whole, or bound to something else */
    Optional<Instant> read(String sealed, String... binding) {
        if (sealed == null || sealed.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed)), binding);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read(ByteBuffer content, String... binding) {
        long millis = content.getLong();
        var seal = new byte[SEAL];
        content.get(seal);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac(key, millis, binding), seal))
                ? Optional.of(Instant.ofEpochMilli(millis))
                : Optional.empty();
    }

    private byte[] mac(Keyed key, long millis, String... binding) {
        var parts = new ArrayList<>(List.of(Long.toString(millis)));
        parts.addAll(List.of(binding));
        return Arrays.copyOf(key.hash(purpose, parts), SEAL);
    }
}
