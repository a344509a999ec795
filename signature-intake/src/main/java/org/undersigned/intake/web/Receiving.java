package org.undersigned.intake.web;

import java.time.Duration;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** One body on its way in. What came of it lies in the routing context, for {@link TakeBody} to take. */
final class Receiving {

    /** Whoever is still sending when we hang up would lose our answer with the connection (RFC 9112, 9.6). */
    private static final long LINGER_MILLIS = 1_000;

    private static final int LINGER_BYTES = 1_048_576;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final int most;
    private final Buffer body = Buffer.buffer();
    private long timer = -1;
    private int discarded;
    private boolean done;

    Receiving(RoutingContext context, int most) {
        this.context = context;
        this.request = context.request();
        this.most = most;
    }

    void begin(Duration patience) {
        timer = context.vertx().setTimer(patience.toMillis(), late -> refuse(408));
        request.exceptionHandler(gone -> finish());
        request.endHandler(end -> accept());
        request.handler(this::add);
        if (Head.asksFirst(request)) {
            request.response().writeContinue();
        }
    }

    /** The rest of the body is nobody's: the connection cannot be used again. */
    void refuse(int status) {
        if (finish()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(sent -> hangUpSoon());
            request.handler(this::discard);
            pass(new Body.Refused(status));
        }
    }

    private void add(Buffer chunk) {
        if (done) {
            return;
        }
        if (body.length() + chunk.length() > most) {
            refuse(413);
        } else {
            body.appendBuffer(chunk);
        }
    }

    private void discard(Buffer rest) {
        discarded += rest.length();
        if (discarded > LINGER_BYTES) {
            request.connection().close();
        }
    }

    private void accept() {
        if (finish()) {
            pass(new Body.Whole(body.getBytes()));
        }
    }

    private void pass(Body outcome) {
        context.put(Body.KEY, outcome);
        context.next();
    }

    /** Whether this call was the one that ended it. */
    private boolean finish() {
        boolean first = !done;
        done = true;
        if (timer >= 0) {
            context.vertx().cancelTimer(timer);
        }
        return first;
    }

    private void hangUpSoon() {
        context.vertx().setTimer(LINGER_MILLIS, over -> request.connection().close());
    }
}
