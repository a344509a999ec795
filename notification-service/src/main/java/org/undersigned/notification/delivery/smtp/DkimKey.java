package org.undersigned.notification.delivery.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A private key from a PEM file (PKCS#8), as {@code openssl genpkey} writes it: RSA or Ed25519. */
final class DkimKey {

    // RFC 8301, 3.2.
    private static final int LEAST_BITS = 2048;

    private DkimKey() {}

    static PrivateKey read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            // Not the cause's text, which might quote the key.
            throw new IllegalStateException("The DKIM key cannot be read from " + file + ": "
                    + e.getClass().getSimpleName());
        }
    }

    static PrivateKey parse(String pem) {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        for (var algorithm : new String[] {"RSA", "Ed25519"}) {
            try {
                return strong(KeyFactory.getInstance(algorithm).generatePrivate(spec));
            } catch (GeneralSecurityException another) {
                // The next kind of key may fit.
            }
        }
        throw new IllegalArgumentException("Neither RSA nor Ed25519");
    }

    private static PrivateKey strong(PrivateKey key) {
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("An RSA key of fewer than " + LEAST_BITS + " bits");
        }
        return key;
    }
}
