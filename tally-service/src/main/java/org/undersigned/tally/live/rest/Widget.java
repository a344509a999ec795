package org.undersigned.tally.live.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The counter's script, without what only its readers need: comments that have a line of their own, and indentation. */
@ApplicationScoped
class Widget {

    private final Buffer script = Buffer.buffer(bare());
    private final String tag = Integer.toHexString(script.hashCode());

    void open(@Observes Router router) {
        router.get("/widget/counter.js").handler(this::serve);
    }

    private void serve(RoutingContext request) {
        request.response().putHeader("Content-Type", "text/javascript;charset=UTF-8");
        request.etag('"' + tag + '"');
        if (request.isFresh()) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().end(script);
        }
    }

    private static String bare() {
        try (var script = Widget.class.getResourceAsStream("/widget/counter.js")) {
            return new String(script.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
