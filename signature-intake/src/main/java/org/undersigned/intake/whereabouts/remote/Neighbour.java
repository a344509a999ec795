package org.undersigned.intake.whereabouts.remote;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;

import org.undersigned.intake.signing.Link;
import org.undersigned.intake.whereabouts.Answer;

/** One other service, asked where a signature is. It may be slow, away or talking nonsense: then it said nothing. */
final class Neighbour<T> {

    private static final int LONGEST = 16_384;

    private final HttpClient http;
    private final String address;
    private final Duration patience;
    private final ObjectReader reader;

    /** @param address without a slash at the end */
    Neighbour(HttpClient http, String address, Duration patience, ObjectReader reader) {
        this.http = http;
        this.address = address;
        this.patience = patience;
        this.reader = reader;
    }

    Uni<Answer<T>> ask(Link link) {
        return http.request(question())
                .chain(request -> request.send(body(link)))
                .chain(this::read)
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .recoverWithItem(new Answer.Silence<>());
    }

    /** The time-out of its own also ends the exchange: a waiting question must not hold a connection. */
    private RequestOptions question() {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address + "/whereabouts")
                .setTimeout(patience.toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json");
    }

    private static Buffer body(Link link) {
        return Buffer.buffer(new JsonObject()
                .put("id", link.id().toString())
                .put("inbox", link.inbox())
                .encode());
    }

    private Uni<Answer<T>> read(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> isShort(response) ? response.body().map(this::told) : refuse(response);
            case 404 -> response.end().replaceWith(new Answer.Nothing<>());
            default -> response.end().replaceWith(new Answer.Silence<>());
        };
    }

    private static boolean isShort(HttpClientResponse response) {
        var length = response.getHeader("Content-Length");
        return length != null && Long.parseLong(length) <= LONGEST;
    }

    private Uni<Answer<T>> refuse(HttpClientResponse response) {
        response.request().reset();
        return Uni.createFrom().item(new Answer.Silence<>());
    }

    private Answer<T> told(Buffer body) {
        try {
            return new Answer.Told<>(reader.readValue(body.getBytes()));
        } catch (IOException nonsense) {
            return new Answer.Silence<>();
        }
    }
}
