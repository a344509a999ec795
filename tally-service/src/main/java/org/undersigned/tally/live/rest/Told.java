package org.undersigned.tally.live.rest;

import io.vertx.core.buffer.Buffer;

import org.undersigned.tally.live.View;

/** A value as it goes over the wire, the same buffer for everybody. */
record Told(long version, String tag, Buffer event) {

    static Told of(View view) {
        var event = Buffer.buffer("event: tally\nid: " + view.tag() + "\ndata: ")
                .appendBytes(view.json())
                .appendString("\n\n");
        return new Told(view.version(), view.tag(), event);
    }
}
