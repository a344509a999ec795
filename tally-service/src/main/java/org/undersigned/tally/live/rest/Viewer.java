package org.undersigned.tally.live.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * One open stream. Touched only by the event loop of its connection, so it needs no lock. A viewer that reads slowly is
 * not queued for: it gets the newest value when it can take one.
 */
final class Viewer {

    private final HttpServerResponse response;
    private Buffer newest;
    private long fullSince;

    Viewer(HttpServerResponse response) {
        this.response = response;
        response.drainHandler(drained -> catchUp());
    }

    void show(Buffer event) {
        if (response.writeQueueFull()) {
            newest = event;
            fullSince = fullSince == 0 ? System.nanoTime() : fullSince;
        } else {
            response.write(event);
        }
    }

    /** @return false when it has taken nothing for so long that it is let go */
    boolean isAlive(Buffer heartbeat, long stuckNanos) {
        if (!response.writeQueueFull()) {
            response.write(heartbeat);
            fullSince = 0;
            return true;
        }
        fullSince = fullSince == 0 ? System.nanoTime() : fullSince;
        return System.nanoTime() - fullSince < stuckNanos;
    }

    void letGo() {
        response.reset();
    }

    void end() {
        response.end();
    }

    private void catchUp() {
        fullSince = 0;
        if (newest != null) {
            var event = newest;
            newest = null;
            response.write(event);
        }
    }
}
