package org.undersigned.notification.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.undersigned.local.Ports;

/** Points the service to a port at which a test may or may not put a mail server, and gives it a key to sign with. */
public class StubbornPort implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "undersigned.testing.stubborn-port";
    private static final String PUBLIC_KEY = "undersigned.testing.dkim-public-key";

    static int port() {
        return Integer.getInteger(PORT);
    }

    /** As it would be in the DNS. */
    static String publicKey() {
        return System.getProperty(PUBLIC_KEY);
    }

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty(PORT, String.valueOf(Ports.free()));
            return Map.ofEntries(
                    Map.entry("undersigned.smtp.host", "127.0.0.1"),
                    Map.entry("undersigned.smtp.port", System.getProperty(PORT)),
                    Map.entry("undersigned.smtp.start-tls", "DISABLED"),
                    Map.entry("undersigned.smtp.username", "letters"),
                    Map.entry("undersigned.smtp.password", "not a secret"),
                    // No test shall run into these; those of the time-outs have their own.
                    Map.entry("undersigned.smtp.answer-timeout", "120s"),
                    Map.entry("undersigned.smtp.dialogue-timeout", "150s"),
                    Map.entry("undersigned.delivery.lease", "10m"),
                    Map.entry("undersigned.smtp.dkim.key-file", key()),
                    Map.entry("undersigned.delivery.away", "500ms"),
                    Map.entry("undersigned.delivery.not-admitted", "1s"),
                    Map.entry("undersigned.delivery.most-refusals", "3"),
                    Map.entry("undersigned.delivery.domains.\"rated.example\"", "1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() throws IOException {
        var keys = rsa();
        System.setProperty(PUBLIC_KEY, record(keys.getPublic()));
        var file = Files.createTempFile("dkim", ".pem");
        file.toFile().deleteOnExit();
        var base64 = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        return file.toString();
    }

    private static String record(PublicKey key) {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PORT);
        System.clearProperty(PUBLIC_KEY);
    }
}
