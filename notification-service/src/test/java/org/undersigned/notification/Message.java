package org.undersigned.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.undersigned.testing.Mail;

/** A mail taken apart. */
public record Message(MimeMessage mime) {

    public static Message of(Mail mail) {
        return of(mail.raw());
    }

    public static Message of(String wire) {
        try {
            var raw = new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8));
            return new Message(new MimeMessage(Session.getInstance(new java.util.Properties()), raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return part(mime, "text/plain").orElseThrow();
    }

    public String html() {
        return part(mime, "text/html").orElseThrow();
    }

    public Optional<String> calendar() {
        return part(mime, "text/calendar");
    }

    public String header(String name) {
        try {
            var values = mime.getHeader(name);
            return values == null ? null : String.join("\n", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token behind the link of a mail, such as {@code unsubscribe}. */
    public String token(String link) {
        var after = text().split("/" + link + "/", 2)[1];
        return after.split("\\s", 2)[0];
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                var content = part.getContent();
                return Optional.of(content instanceof InputStream in ? read(in) : content.toString());
            }
            return part.getContent() instanceof MimeMultipart parts ? first(parts, type) : Optional.empty();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> first(MimeMultipart parts, String type) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            var found = part(parts.getBodyPart(i), type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
