package org.undersigned.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        inbox = Inbox.open(folder, 0, 0);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void mail_is_found_by_its_recipient_whatever_the_letter_case() throws Exception {
        send("Asha.Patel@example.org", "Please confirm: żółć");
        send("wang@example.org", "Another");

        var found = json("/messages?to=asha.patel@EXAMPLE.org");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("subject").asText()).isEqualTo("Please confirm: żółć");
        assertThat(found.get(0).get("to").asText()).isEqualTo("Asha.Patel@example.org");
        assertThat(found.get(0).get("receivedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void mail_is_there_after_a_restart() throws Exception {
        send("asha@example.org", "Please confirm");

        inbox.close();
        inbox = Inbox.open(folder, 0, 0);

        var found = json("/messages?to=asha@example.org");
        assertThat(found).hasSize(1);
        assertThat(get("/messages/" + found.get(0).get("id").asText() + ".eml").body())
                .contains("Delivered-To: asha@example.org", "Subject: Please confirm", "BEGIN:VCALENDAR");
    }

    @Test
    void the_page_lists_the_newest_first_and_filters_by_address() throws Exception {
        send("asha@example.org", "First");
        send("wang@example.org", "Second");

        assertThat(get("/").body()).containsSubsequence("2 mails", "Second", "First");
        assertThat(get("/?to=ASHA").body()).contains("First").doesNotContain("Second");
    }

    @Test
    void a_mail_is_shown_in_a_frame_that_runs_nothing() throws Exception {
        var id = send("asha@example.org", "Please confirm");

        var page = get("/messages/" + id);
        var mail = get("/messages/" + id + "/html");

        assertThat(page.body())
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("<a href=\"http://localhost:8080/confirm/abc\" target=\"_blank\"")
                .doesNotContain("<script>alert");
        assertThat(mail.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'");
        assertThat(mail.body()).startsWith("<!doctype html><base target=\"_blank\">");
    }

    @Test
    void an_attachment_can_be_taken() throws Exception {
        var id = send("asha@example.org", "Strike dates");

        var file = get("/messages/" + id + "/parts/0");

        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"strike.ics\"");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void what_is_not_there_is_404() throws Exception {
        assertThat(get("/messages/0000000000000-000001").statusCode()).isEqualTo(404);
        assertThat(get("/messages/..%2f..%2fetc%2fpasswd").statusCode()).isEqualTo(404);
    }

    /** Sends as a mailer does, and returns the id the mail got. */
    private String send(String to, String subject) throws Exception {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("petition@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setContent(body());
        Transport.send(message);
        var mails = inbox.mails().to(to);
        return mails.get(mails.size() - 1).id();
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(inbox.smtpPort()));
        return Session.getInstance(settings);
    }

    private static MimeMultipart body() throws Exception {
        var text = new MimeBodyPart();
        text.setText("Confirm here: http://localhost:8080/confirm/abc", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Confirm <script>alert(1)</script></p>", "text/html; charset=utf-8");
        var calendar = new MimeBodyPart();
        calendar.setContent("BEGIN:VCALENDAR", "text/plain; charset=utf-8");
        calendar.setHeader("Content-Type", "text/calendar; charset=utf-8; method=REQUEST");
        calendar.setFileName("strike.ics");
        return new MimeMultipart(text, html, calendar);
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create("http://127.0.0.1:" + inbox.webPort() + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
