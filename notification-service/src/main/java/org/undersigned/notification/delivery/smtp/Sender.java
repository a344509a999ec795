package org.undersigned.notification.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.notification.delivery.BounceAddress;
import org.undersigned.notification.strikes.StrikeCalendar;

/** Who we are to other mail servers: the sender, where bounces go, and the signature. */
@Singleton
class Sender {

    private final InternetAddress address;
    private final BounceAddress bounces;
    private final StrikeCalendar calendar;
    private final Optional<Dkim> dkim;

    Sender(SmtpConfig config, @ConfigProperty(name = "undersigned.secrets.token-keys") String keys)
            throws AddressException {
        this.address = new InternetAddress(config.from(), true);
        this.calendar = new StrikeCalendar(address.getPersonal(), address.getAddress());
        this.bounces = new BounceAddress(keys, config.bounces().orElse(address.getAddress()));
        this.dkim = config.dkim()
                .keyFile()
                .map(DkimKey::read)
                .map(key -> new Dkim(
                        config.dkim().domain().orElse(domain()), config.dkim().selector(), key));
    }

    InternetAddress address() {
        return (InternetAddress) address.clone();
    }

    String domain() {
        return domain(address.getAddress());
    }

    @Produces
    @Singleton
    BounceAddress bounceAddress() {
        return bounces;
    }

    @Produces
    @Singleton
    StrikeCalendar calendar() {
        return calendar;
    }

    String bounces(long mail) {
        return bounces.of(mail);
    }

    /** The message with its signature before it. */
    byte[] signed(byte[] message, Instant now) {
        return dkim.map(it -> it.sign(message, now))
                .map(header -> with(header, message))
                .orElse(message);
    }

    private static byte[] with(String header, byte[] message) {
        var out = new ByteArrayOutputStream(message.length + header.length());
        out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(message);
        return out.toByteArray();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
