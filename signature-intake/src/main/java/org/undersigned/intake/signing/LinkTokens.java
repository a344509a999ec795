package org.undersigned.intake.signing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.undersigned.intake.signing.Link.Purpose;

/**
 * Seals what a link needs to know, so that no store has to remember it: key id, purpose, signature, petition, inbox and
 * a truncated HMAC (RFC 2104, 5), base64url.
 */
@Singleton
public final class LinkTokens {

    private static final int INBOX = 32;
    private static final int SEAL = 16;
    private static final int LONGEST = 256;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final Map<Byte, Keyed> keys;

    @Inject
    LinkTokens(Secrets secrets) {
        this(secrets.tokenKeys());
    }

    /** @param keys {@code id:base64}, see {@link Secrets#tokenKeys()} */
    LinkTokens(List<String> keys) {
        this.keys = new LinkedHashMap<>();
        keys.stream().map(key -> key.split(":", 2)).forEach(key -> this.keys.put(id(key[0]), keyed(key[1])));
    }

    public String mint(Link link) {
        var minting = keys.entrySet().iterator().next();
        var petition = link.petition().getBytes(StandardCharsets.US_ASCII);
        var content = ByteBuffer.allocate(2 + 16 + 1 + petition.length + INBOX)
                .put(minting.getKey())
                .put(link.purpose().letter())
                .putLong(link.id().getMostSignificantBits())
                .putLong(link.id().getLeastSignificantBits())
                .put((byte) petition.length)
                .put(petition)
                .put(DECODER.decode(link.inbox()))
                .array();
        return ENCODER.encodeToString(join(content, seal(minting.getValue(), content)));
    }

    /** @return empty for a token that is not ours, not whole, or not for this purpose: the caller is not told which */
    public Optional<Link> read(Purpose purpose, String token) {
        try {
            return open(token).filter(link -> link.purpose() == purpose);
        } catch (IllegalArgumentException | BufferUnderflowException notAToken) {
            return Optional.empty();
        }
    }

    private Optional<Link> open(String token) {
        var bytes = DECODER.decode(token.length() > LONGEST ? "" : token);
        var content = Arrays.copyOf(bytes, Math.max(0, bytes.length - SEAL));
        var seal = Arrays.copyOfRange(bytes, content.length, bytes.length);
        var key = content.length == 0 ? null : keys.get(content[0]);
        return key != null && MessageDigest.isEqual(seal(key, content), seal)
                ? Optional.of(link(ByteBuffer.wrap(content, 1, content.length - 1)))
                : Optional.empty();
    }

    private static Link link(ByteBuffer content) {
        var purpose = purpose(content.get());
        var id = new UUID(content.getLong(), content.getLong());
        var petition = new byte[content.get()];
        content.get(petition);
        var inbox = new byte[INBOX];
        content.get(inbox);
        return new Link(purpose, id, new String(petition, StandardCharsets.US_ASCII), ENCODER.encodeToString(inbox));
    }

    private static Purpose purpose(byte letter) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.letter() == letter)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static byte[] seal(Keyed key, byte[] content) {
        return Arrays.copyOf(key.hash(content), SEAL);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte id(String text) {
        int id = Integer.parseInt(text.strip());
        if (id < 0 || id > 255) {
            throw new IllegalArgumentException("The id of a token key is a number from 0 to 255");
        }
        return (byte) id;
    }

    private static Keyed keyed(String base64) {
        return new Keyed(Base64.getDecoder().decode(base64.strip()));
    }
}
