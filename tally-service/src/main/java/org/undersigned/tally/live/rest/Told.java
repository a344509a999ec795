package org.undersigned.tally.live.rest;

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

import org.undersigned.tally.live.View;

/**
 * A value as it goes over the wire, the same bytes for everybody.
 *
 * @param chunk the event framed for HTTP/1.1 (RFC 9112, 7.1), in memory from which sockets are written without a copy;
 *     nobody releases it, and each writer takes a duplicate
 */
record Told(long version, String tag, Buffer event, ByteBuf chunk) {

    static Told of(View view) {
        var event = Buffer.buffer("event: tally\nid: " + view.tag() + "\ndata: ")
                .appendBytes(view.json())
                .appendString("\n\n");
        return new Told(view.version(), view.tag(), event, framed(event));
    }

    // Of the JDK's, which the collector frees; Netty's own would have to be released by whoever is last.
    private static ByteBuf framed(Buffer event) {
        var chunk = Buffer.buffer(Integer.toHexString(event.length()) + "\r\n")
                .appendBuffer(event)
                .appendString("\r\n")
                .getBytes();
        var direct = ByteBuffer.allocateDirect(chunk.length).put(chunk).flip();
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct));
    }
}
