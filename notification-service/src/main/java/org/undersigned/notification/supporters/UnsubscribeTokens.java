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
 * Tokens in unsubscribe links: key id, purpose, list, supporter and 16 bytes of an HMAC over these. They name nobody,
 * and nobody can make one for somebody else.
 */
public final class UnsubscribeTokens {

    private static final byte PURPOSE = 'U';
    private static final int BODY = 3 + 16;
    private static final int SEAL = 16;

    private final Map<Byte, SecretKeySpec> keys = new LinkedHashMap<>();

    /** @param keys comma list of {@code id:base64}; the first one mints, all check */
    public UnsubscribeTokens(String keys) {
        for (var entry : keys.split(",")) {
            var parts = entry.strip().split(":", 2);
            var secret = Base64.getDecoder().decode(parts[1]);
            this.keys.put((byte) Integer.parseInt(parts[0]), new SecretKeySpec(secret, "HmacSHA256"));
        }
    }

    /** What a link is for. */
    public record Claim(UUID supporter, Subscription subscription) {}

    public String mint(Claim claim) {
        var key = keys.keySet().iterator().next();
        var body = ByteBuffer.allocate(BODY)
                .put(key)
                .put(PURPOSE)
                .put((byte) claim.subscription().ordinal())
                .putLong(claim.supporter().getMostSignificantBits())
                .putLong(claim.supporter().getLeastSignificantBits())
                .array();
        var token = ByteBuffer.allocate(BODY + SEAL).put(body).put(seal(keys.get(key), body));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty where the token is not ours; it is not said why. */
    public Optional<Claim> check(String token) {
        var bytes = decode(token);
        if (bytes.length != BODY + SEAL || bytes[1] != PURPOSE || !keys.containsKey(bytes[0])) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(bytes, BODY);
        var seal = Arrays.copyOfRange(bytes, BODY, BODY + SEAL);
        return MessageDigest.isEqual(seal, seal(keys.get(bytes[0]), body)) ? claim(body) : Optional.empty();
    }

    private static Optional<Claim> claim(byte[] body) {
        var subscriptions = Subscription.values();
        var fields = ByteBuffer.wrap(body, 2, BODY - 2);
        var subscription = fields.get();
        var supporter = new UUID(fields.getLong(), fields.getLong());
        return subscription < subscriptions.length
                ? Optional.of(new Claim(supporter, subscriptions[subscription]))
                : Optional.empty();
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
