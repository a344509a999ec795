package org.undersigned.notification.delivery.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Signs messages (RFC 6376; Ed25519: RFC 8463). Headers relaxed, for relays fold them anew; the body simple, for none of
 * its lines has anything at its end that a relay would change.
 */
final class Dkim {

    /**
     * Each name stands once more than it occurs, where it would do harm if somebody added another one (RFC 6376, 8.15).
     * RFC 8058 asks for both of List-Unsubscribe.
     */
    private static final List<String> SIGNED = List.of(
            "From",
            "From",
            "To",
            "To",
            "Subject",
            "Subject",
            "Date",
            "Date",
            "Message-ID",
            "Message-ID",
            "Reply-To",
            "List-Unsubscribe",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "List-Unsubscribe-Post",
            "List-Id",
            "Auto-Submitted",
            "Feedback-ID",
            "MIME-Version",
            "MIME-Version",
            "Content-Type",
            "Content-Type",
            "Content-Transfer-Encoding");

    private static final int WIDTH = 72;

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    Dkim(String domain, String selector, PrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /** The header to put before a message, its line end included. @param message with CRLF at every line's end */
    String sign(byte[] message, Instant now) {
        var bodyAt = bodyAt(message);
        var headers = headers(new String(message, 0, bodyAt - 2, StandardCharsets.ISO_8859_1));
        var unsigned = unsigned(bodyHash(message, bodyAt), now);
        var signed = headers + relaxed(unsigned);
        return unsigned + folded(signature(signed.getBytes(StandardCharsets.ISO_8859_1))) + "\r\n";
    }

    private String unsigned(String bodyHash, Instant now) {
        return "DKIM-Signature: v=1; a=" + algorithm() + "; c=relaxed/simple; d=" + domain + ";\r\n\ts=" + selector
                + "; t=" + now.getEpochSecond() + ";\r\n\th=" + String.join(":\r\n\t", SIGNED) + ";\r\n\tbh=" + bodyHash
                + ";\r\n\tb=";
    }

    private static int bodyAt(byte[] message) {
        for (int i = 3; i < message.length; i++) {
            if (message[i] == '\n' && message[i - 1] == '\r' && message[i - 2] == '\n' && message[i - 3] == '\r') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("A message without a body");
    }

    // RFC 6376, 5.4.2: of several headers of a name the last one comes first; one that is not there is nothing.
    private static String headers(String block) {
        Map<String, Deque<String>> byName = new HashMap<>();
        for (var header : unfolded(block)) {
            byName.computeIfAbsent(name(header), name -> new ArrayDeque<>()).push(relaxed(header) + "\r\n");
        }
        var signed = new StringBuilder();
        for (var name : SIGNED) {
            var left = byName.get(name.toLowerCase(Locale.ROOT));
            signed.append(left == null || left.isEmpty() ? "" : left.pop());
        }
        return signed.toString();
    }

    private static List<String> unfolded(String block) {
        var headers = new ArrayList<String>();
        for (var line : block.split("\r\n")) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                headers.set(headers.size() - 1, headers.getLast() + line);
            } else {
                headers.add(line);
            }
        }
        return headers;
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    // RFC 6376, 3.4.2.
    private static String relaxed(String header) {
        var value = header.substring(header.indexOf(':') + 1);
        return name(header) + ":"
                + value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    // RFC 6376, 3.4.3: all empty lines at the end are one line end.
    private static String bodyHash(byte[] message, int from) {
        var to = message.length;
        while (to - from >= 4
                && message[to - 1] == '\n'
                && message[to - 2] == '\r'
                && message[to - 3] == '\n'
                && message[to - 4] == '\r') {
            to -= 2;
        }
        var digest = sha256();
        digest.update(message, from, to - from);
        if (to == from || message[to - 1] != '\n') {
            digest.update(new byte[] {'\r', '\n'});
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private String algorithm() {
        return isRsa() ? "rsa-sha256" : "ed25519-sha256";
    }

    private boolean isRsa() {
        return key.getAlgorithm().equals("RSA");
    }

    // RFC 8463, 3: what Ed25519 signs is the hash.
    private String signature(byte[] headers) {
        try {
            var signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key);
            signature.update(isRsa() ? headers : sha256().digest(headers));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String folded(String value) {
        return value.replaceAll("(.{" + WIDTH + "})(?=.)", "$1\r\n\t");
    }
}
