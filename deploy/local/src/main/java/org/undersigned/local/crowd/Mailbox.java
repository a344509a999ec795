package org.undersigned.local.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.local.inbox.MailText;

/** Somebody's mail, through the inbox's own HTTP surface. */
final class Mailbox {

    private static final Pattern CONFIRM = Pattern.compile("https?://[^/\\s]+(/confirm/[\\w.~-]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Patience http;
    private final String inbox;

    Mailbox(Patience http, String inbox) {
        this.http = http;
        this.inbox = inbox;
    }

    /** Paths of the confirmation links in everything that came to the address. */
    Set<String> confirmations(String address) {
        var paths = new LinkedHashSet<String>();
        for (var mail : list(address)) {
            CONFIRM.matcher(text(mail.get("id").asText()))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(paths::add);
        }
        return paths;
    }

    List<String> subjects(String address) {
        return StreamSupport.stream(list(address).spliterator(), false)
                .map(mail -> mail.get("subject").asText())
                .toList();
    }

    private JsonNode list(String address) {
        try {
            return JSON.readTree(get("/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String id) {
        return MailText.of(get("/messages/" + id + ".eml").getBytes(StandardCharsets.UTF_8));
    }

    private String get(String path) {
        return http.send(HttpRequest.newBuilder(URI.create(inbox + path))).body();
    }
}
