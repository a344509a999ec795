package org.undersigned.tally.live.rest;

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * One open stream. Touched only by the event loop of its connection, so it needs no lock. A viewer that reads slowly is
 * not queued for: it gets the newest value when it can take one.
 */
final class Viewer {

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    // A few events: who does not take these does not take more.
    private static final int QUEUE_BYTES = 16 * 1024;

    // Time for the last of it to go out, where it can.
    private static final int LAST_WORDS_MILLIS = 200;

    // Its viewer asks again within a tenth of a second; the rest is for its way here.
    private static final int ASKS_WITHIN_MILLIS = 5_000;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Line line;
    private final Rhythm rhythm;
    private final long ends;
    private Told newest;
    private String seen;
    private long version;
    private boolean waits;
    private boolean over;
    private long written;
    private long fullSince;

    /** @param seen what the browser says it had last (Last-Event-ID); may be null */
    Viewer(HttpServerRequest request, Rhythm rhythm, String seen, long now) {
        this.request = request;
        this.response = request.response().setWriteQueueMaxSize(QUEUE_BYTES).drainHandler(drained -> catchUp());
        this.line = Line.of(request);
        this.rhythm = rhythm;
        this.ends = rhythm.endOfTurn(now);
        this.fullSince = now;
        this.seen = seen;
        write(rhythm.later());
    }

    /** A tick that was on its way when this viewer came is not newer than what it was shown first. */
    void show(Told told) {
        if (told.version() < version || over) {
            return;
        }
        version = told.version();
        newest = told;
        waits = line.isFull();
        if (!waits) {
            tellNewest();
        }
    }

    /** Once a second: what is due now. */
    void look(long now) {
        if (over) {
            return;
        }
        boolean full = line.isFull();
        fullSince = full ? fullSince : now;
        if (full && (now - fullSince >= rhythm.stuckAfter() || now >= ends)) {
            hangUp();
        } else if (now >= ends) {
            endTurn();
        } else if (!full && now - written >= rhythm.heartbeat()) {
            write(HEARTBEAT);
        }
    }

    /** Who reads asks again, over the same connection; with HTTP/2 that is others' as well, and stays in any case. */
    private void endTurn() {
        over = true;
        response.end(Rhythm.soon());
        if (request.version() != HttpVersion.HTTP_2) {
            AsksAnew.orIsCut(channel(), ASKS_WITHIN_MILLIS);
        }
    }

    /** For when this replica stops: the connection goes with the stream, whether or not the viewer reads that. */
    void leave() {
        if (over) {
            return;
        }
        over = true;
        var ended = response.end(rhythm.later());
        if (request.version() != HttpVersion.HTTP_2) {
            var channel = channel();
            ended.onComplete(out -> channel.close());
            channel.eventLoop().schedule(() -> cut(channel), LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void hangUp() {
        over = true;
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            cut(channel());
        }
    }

    /** Past all handlers: Vert.x's waits with closing until what is written has gone out, and here it never will. */
    static void cut(Channel channel) {
        channel.unsafe().close(channel.voidPromise());
    }

    private Channel channel() {
        return ((ConnectionBase) request.connection()).channel();
    }

    private void catchUp() {
        fullSince = System.nanoTime();
        if (waits) {
            waits = false;
            tellNewest();
        }
    }

    private void tellNewest() {
        if (!newest.tag().equals(seen)) {
            seen = newest.tag();
            line.write(newest);
        }
    }

    // Heartbeats go out however often values do: these pass by what keeps the time of a silent connection.
    private void write(Buffer data) {
        written = System.nanoTime();
        response.write(data);
    }
}
