package org.undersigned.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What arrived by SMTP, read through the inbox's own HTTP surface. */
public final class Inbox {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;

    Inbox(URI address) {
        this.address = address;
    }

    /** Where the inbox opens in a browser. */
    public URI address() {
        return address;
    }

    /** Mails to exactly this address, letter case apart, oldest first. */
    public List<Mail> mailsTo(String recipient) {
        var list = get("/messages?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8));
        try {
            return StreamSupport.stream(JSON.readTree(list).spliterator(), false)
                    .map(this::mail)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mail mail(JsonNode summary) {
        var id = summary.get("id").asText();
        return new Mail(
                id,
                summary.get("from").asText(),
                summary.get("to").asText(),
                summary.get("subject").asText(),
                Instant.parse(summary.get("receivedAt").asText()),
                get("/messages/" + id + ".eml"));
    }

    private String get(String path) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
