package org.undersigned.notification.delivery.smtp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority and the certificates it gives (RFC 5280, 4.1; DER as in X.690). The JDK makes certificates only by a tool,
 * each in a process of its own.
 */
final class Certificates {

    private static final byte[] ECDSA_WITH_SHA256 = hex("300a06082a8648ce3d040302");
    private static final byte[] VERSION_3 = hex("a003020102");
    private static final byte[] IS_AUTHORITY = hex("300f0603551d130101ff040530030101ff");
    private static final byte[] COMMON_NAME = hex("0603550403");
    private static final byte[] OTHER_NAMES = hex("0603551d11");
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final KeyPair keys = keys();
    private final String name;
    private final Certificate own;

    private Certificates(String name) throws GeneralSecurityException {
        this.name = name;
        this.own = signed(name, keys, Instant.now().plusSeconds(3600), IS_AUTHORITY);
    }

    static Certificates of(String name) {
        try {
            return new Certificates(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a file holds it. */
    String pem() throws GeneralSecurityException {
        var base64 = Base64.getMimeEncoder().encodeToString(own.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** What a server at this address shows; it began two days ago. */
    SSLContext server(byte[] address, Instant until) throws Exception {
        var its = keys();
        var names = der(0x30, OTHER_NAMES, der(0x04, der(0x30, der(0x87, address))));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var certificate = signed("a mail server", its, until, names);
        store.setKeyEntry("server", its.getPrivate(), new char[0], new Certificate[] {certificate});
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private Certificate signed(String subject, KeyPair its, Instant until, byte[] extension)
            throws GeneralSecurityException {
        var content = der(
                0x30,
                VERSION_3,
                der(0x02, BigInteger.valueOf(System.nanoTime()).toByteArray()),
                ECDSA_WITH_SHA256,
                name(name),
                der(0x30, time(Instant.now().minusSeconds(172_800)), time(until)),
                name(subject),
                its.getPublic().getEncoded(),
                der(0xa3, der(0x30, extension)));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        var whole = der(0x30, content, ECDSA_WITH_SHA256, der(0x03, new byte[1], signature.sign()));
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] name(String words) {
        return der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, words.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] time(Instant at) {
        return der(0x17, UTC_TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.writeBytes(length(content.size()));
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    // In as few bytes as it takes.
    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        return length < 0x100
                ? new byte[] {(byte) 0x81, (byte) length}
                : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
