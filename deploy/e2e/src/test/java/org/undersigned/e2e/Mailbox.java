package org.undersigned.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

/** One supporter's inbox, as a mail program reads it. */
final class Mailbox {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final String address;

    Mailbox(Platform platform, String address) {
        this.platform = platform;
        this.address = address;
    }

    /** Waits for a mail with these words in its subject. */
    MimeMessage await(String words) {
        Awaitility.await("a mail about " + words + " to " + address + " among " + subjects())
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> subjects().stream().anyMatch(subject -> matches(subject, words)));
        return mails().stream()
                .filter(mail -> matches(subject(mail), words))
                .findFirst()
                .orElseThrow();
    }

    /** The plain texts of all mails with these words in their subjects. */
    List<String> texts(String words) {
        return mails().stream()
                .filter(mail -> matches(subject(mail), words))
                .map(Mailbox::text)
                .toList();
    }

    List<String> subjects() {
        return mails().stream().map(Mailbox::subject).toList();
    }

    /** The first attachment or text of that type. */
    static String part(Part mail, String type) throws Exception {
        if (mail.isMimeType(type)) {
            return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private List<MimeMessage> mails() {
        try {
            var to = URLEncoder.encode(address, StandardCharsets.UTF_8);
            var list = JSON.readTree(get(platform.inbox() + "/messages?to=" + to));
            return StreamSupport.stream(list.spliterator(), false)
                    .map(mail -> message(mail.get("id").asText()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage message(String id) {
        try {
            var raw = get(platform.inbox() + "/messages/" + id + ".eml");
            return new MimeMessage((Session) null, new ByteArrayInputStream(raw));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] get(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return HTTP.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return part(mail, "text/plain");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean matches(String subject, String words) {
        return subject.toLowerCase().contains(words.toLowerCase());
    }
}
