package org.undersigned.notification.supporters;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens in links: key id, purpose, a byte of detail, an id and 16 bytes of an HMAC over these. They name nobody, nobody
 * can make one for somebody else, and one that was made for one purpose serves no other.
 */
public final class Seals {

    private static final int BODY = 3 + 16;
    private static final int SEAL = 16;

    private final Map<Byte, SecretKeySpec> keys = new LinkedHashMap<>();

    /** @param keys comma list of {@code id:base64}; the first one mints, all check */
    public Seals(String keys) {
        for (var entry : keys.split(",")) {
            var parts = entry.strip().split(":", 2);
            var secret = Base64.getDecoder().decode(parts[1]);
            this.keys.put((byte) Integer.parseInt(parts[0]), new SecretKeySpec(secret, "HmacSHA256"));
        }
    }

    /** What a token says. */
    public record Content(byte detail, UUID id) {}

    public String mint(char purpose, Content content) {
        var key = keys.keySet().iterator().next();
        var body = ByteBuffer.allocate(BODY)
                .put(key)
                .put((byte) purpose)
                .put(content.detail())
                .putLong(content.id().getMostSignificantBits())
                .putLong(content.id().getLeastSignificantBits())
                .array();
        var token = ByteBuffer.allocate(BODY + SEAL).put(body).put(seal(keys.get(key), body));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty where the token is not ours, or for something else; it is not said why. */
    public Optional<Content> check(char purpose, String token) {
        var bytes = decode(token);
        if (bytes.length != BODY + SEAL || bytes[1] != purpose || !keys.containsKey(bytes[0])) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(bytes, BODY);
        var seal = Arrays.copyOfRange(bytes, BODY, BODY + SEAL);
        return MessageDigest.isEqual(seal, seal(keys.get(bytes[0]), body))
                ? Optional.of(content(body))
                : Optional.empty();
    }

    private static Content content(byte[] body) {
        var fields = ByteBuffer.wrap(body, 2, BODY - 2);
        return new Content(fields.get(), new UUID(fields.getLong(), fields.getLong()));
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
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
