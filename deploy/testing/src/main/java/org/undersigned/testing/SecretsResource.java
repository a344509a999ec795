package org.undersigned.testing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Secrets of this run, made at random. */
public class SecretsResource implements QuarkusTestResourceLifecycleManager {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "undersigned.secrets.fingerprint-key", OncePerJvm.get("fingerprint-key", SecretsResource::key),
                "undersigned.secrets.token-keys", OncePerJvm.get("token-keys", () -> "1:" + key()),
                "undersigned.organiser.password", organiserPassword());
    }

    /** The password of user {@code organiser}. */
    public static String organiserPassword() {
        return OncePerJvm.get("organiser-password", SecretsResource::key);
    }

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
