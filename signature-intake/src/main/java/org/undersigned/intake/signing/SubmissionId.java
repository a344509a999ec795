package org.undersigned.intake.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** The identity of a submission: the same one twice is one signature. */
final class SubmissionId {

    private static final NoArgGenerator UUID_V7 = Generators.timeBasedEpochRandomGenerator();

    private SubmissionId() {}

    /**
     * A client's key names its submission, so that a repeat needs no store to be known. The person is part of it: a key
     * used for two inboxes is two signatures, whose events lie in two partitions; and a page that comes back from the
     * history, key and all, serves the next person of a household too.
     *
     * @param key the client's own; null for none
     */
    static UUID of(String petition, String key, String person) {
        return key == null ? UUID_V7.generate() : named(petition, key, person);
    }

    /** RFC 9562, 5.8 and B.2: a name-based UUID of version 8 on SHA-256. */
    private static UUID named(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        var hash = ByteBuffer.wrap(digest.digest());
        long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
        long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
