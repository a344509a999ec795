package org.undersigned.faults.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.undersigned.faults.stage.Replica;

/** Who sends what no page of ours sends; each answer is in the ledger, for I9 holds for them too. */
public final class Strangers implements AutoCloseable {

    /** No number of a person's. */
    public static final int NOBODY = -1;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Visitors doors;
    private final Instant end;

    /** @param end until when they ask again where they are put off */
    public Strangers(List<Replica> replicas, Ledger ledger, Instant end) {
        this.doors = new Visitors(replicas, ledger);
        this.end = end;
    }

    /** Until it is answered for good; the status, or 0 where there was no answer. */
    public int insist(Function<URI, HttpRequest.Builder> request) {
        return doors.insist(NOBODY, Act.STRANGE, end, request)
                .map(HttpResponse::statusCode)
                .orElse(0);
    }

    /** Once. */
    public Optional<HttpResponse<String>> ask(Function<URI, HttpRequest.Builder> request) {
        return doors.ask(NOBODY, Act.STRANGE, request);
    }

    public static HttpRequest.Builder json(URI at, String petition, byte[] body) {
        return signing(at, petition, "application/json", body);
    }

    /** As a browser sends the page's form. */
    public static HttpRequest.Builder form(URI at, String petition, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return form(at, petition, body);
    }

    /** @param body as it goes over the wire */
    public static HttpRequest.Builder form(URI at, String petition, String body) {
        return signing(at, petition, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.ISO_8859_1))
                .header("Accept", "text/html");
    }

    private static HttpRequest.Builder signing(URI at, String petition, String type, byte[] body) {
        return HttpRequest.newBuilder(at.resolve("/petitions/" + petition + "/signatures"))
                .header("Content-Type", type)
                .header("X-Forwarded-For", address())
                .POST(BodyPublishers.ofByteArray(body));
    }

    /** Each time another one of 198.19.0.0/16, kept for such things (RFC 2544): what one address may do is another case. */
    private static String address() {
        int next = ADDRESSES.getAndIncrement();
        return "198.19." + (next >> 8 & 0xFF) + "." + (next & 0xFF);
    }

    @Override
    public void close() {
        doors.close();
    }
}
