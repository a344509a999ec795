package org.undersigned.intake.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/**
 * Proofs of work that need no store: a challenge says which submission it is for, and a submission sent twice is one
 * signature, so a solution used again buys nothing, wherever it is shown.
 */
final class Challenges {

    static final String ALGORITHM = "SHA-256";

    private final List<String> keys;
    private final Limits.Work work;

    Challenges(DerivedKeys keys, Limits.Work work) {
        this.keys = keys.hexadecimal("challenge");
        this.work = work;
    }

    Challenge issue(String petition, UUID submission, Instant now) {
        var options = new ChallengeOptions()
                .setHmacKey(keys.getFirst())
                .setMaxNumber(work.hashes())
                .setSecureRandomNumber(true)
                .setExpires(now.plus(work.validFor()).getEpochSecond())
                .addParam("petition", petition)
                .addParam("submission", submission.toString());
        var made = attempt(() -> Altcha.createChallenge(options));
        return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
    }

    /** Cheapest first: what is not ours costs one HMAC, in constant time, and tells nothing of the key. */
    boolean isSolved(Solution solution, String petition, UUID submission, Instant now) {
        return solution.isWhole()
                && keys.stream().anyMatch(key -> isOurs(solution, key))
                && isFor(parameters(solution.salt()), petition, submission, now)
                && isWorkDone(solution);
    }

    private static boolean isOurs(Solution solution, String key) {
        var ours = attempt(
                () -> Altcha.hmacHex(Algorithm.SHA256, solution.challenge().getBytes(StandardCharsets.UTF_8), key));
        return MessageDigest.isEqual(bytes(ours), bytes(solution.signature()));
    }

    /** The salt is ours if the work is done: it is part of what was hashed. */
    private static boolean isFor(Map<String, String> salt, String petition, UUID submission, Instant now) {
        return now.getEpochSecond() <= expires(salt)
                && petition.equals(salt.get("petition"))
                && submission.toString().equals(salt.get("submission"));
    }

    private boolean isWorkDone(Solution solution) {
        var payload = new Payload();
        payload.algorithm = solution.algorithm();
        payload.challenge = solution.challenge();
        payload.number = solution.number();
        payload.salt = solution.salt();
        payload.signature = solution.signature();
        return keys.stream().anyMatch(key -> attempt(() -> Altcha.verifySolution(payload, key, false)));
    }

    private static Map<String, String> parameters(String salt) {
        var parameters = new HashMap<String, String>();
        for (var pair : salt.substring(salt.indexOf('?') + 1).split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return parameters;
    }

    private static long expires(Map<String, String> salt) {
        var text = salt.getOrDefault("expires", "");
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The library declares what only a JDK without SHA-256 would throw. */
    private static <T> T attempt(Throwing<T> library) {
        try {
            return library.call();
        } catch (Exception everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @FunctionalInterface
    private interface Throwing<T> {
        T call() throws Exception;
    }
}
