package org.undersigned.faults.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A proof of work as the signature-intake asks for it (ALTCHA, version 1), and what came of it.
 *
 * @param key of the submission that it is for
 */
public record Work(String key, String challenge, String salt, String signature, long most) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param problem the body of a 429 */
    public static Work asked(String problem) {
        try {
            var asked = JSON.readTree(problem);
            var challenge = asked.path("challenge");
            return new Work(
                    asked.path("idempotencyKey").asText(),
                    challenge.path("challenge").asText(),
                    challenge.path("salt").asText(),
                    challenge.path("signature").asText(),
                    number(challenge));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long number(JsonNode challenge) {
        return challenge.path("maxnumber").asLong();
    }

    /** The number whose hash with the salt is the challenge; -1 where there is none. */
    public long solve() {
        for (long number = 0; number <= most; number++) {
            if (hash(salt + number).equals(challenge)) {
                return number;
            }
        }
        return -1;
    }

    /** As a client sends it back. */
    public String solvedBy(long number) {
        return payload(salt, signature, number);
    }

    /** With a later end than it was given. */
    public String prolonged(long number) {
        return payload(salt.replaceAll("expires=\\d+", "expires=99999999999"), signature, number);
    }

    /** Under another's seal. */
    public String forged(long number) {
        return payload(salt, hash(signature), number);
    }

    private String payload(String itsSalt, String itsSignature, long number) {
        try {
            return Base64.getEncoder()
                    .encodeToString(JSON.writeValueAsBytes(Map.of(
                            "algorithm", "SHA-256",
                            "challenge", challenge,
                            "number", number,
                            "salt", itsSalt,
                            "signature", itsSignature)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
