package org.undersigned.notification.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import org.undersigned.notification.delivery.BounceAddress;

/** Mails as they arrive in a mailbox for bounces, in the shapes that the servers of this world give them. */
public final class Sample {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Sample() {}

    /** @param address the one that a mail of ours gave out */
    public static byte[] of(String name, String address) {
        return TEXTS.computeIfAbsent(name, Sample::read)
                .replace("{verp}", address)
                .getBytes(ISO_8859_1);
    }

    private static String read(String name) {
        try (var file = Sample.class.getResourceAsStream("/bounces/" + name + ".eml")) {
            return new String(file.readAllBytes(), ISO_8859_1).replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BounceAddress addresses(int seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return new BounceAddress("1:" + Base64.getEncoder().encodeToString(key), "petitions@undersigned.example");
    }
}
