package org.undersigned.tally.live.rest;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * How a value gets to one viewer. Over HTTP/1.1 past the encoders, for it is encoded: through them it would be framed and
 * copied anew for each of 15,000, in three pieces with a promise for each.
 *
 * @param past where written bytes go out as they are; null where a connection frames them in another way
 */
record Line(HttpServerResponse response, ChannelHandlerContext past) {

    static Line of(HttpServerRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        return new Line(
                request.response(),
                request.version() == HttpVersion.HTTP_1_1 ? pipeline.context(HttpResponseEncoder.class) : null);
    }

    boolean isFull() {
        return past == null ? response.writeQueueFull() : !past.channel().isWritable();
    }

    /** Never before the response's head. */
    void write(Told told) {
        if (past == null) {
            response.write(told.event());
        } else {
            past.writeAndFlush(told.chunk().duplicate(), past.voidPromise());
        }
    }
}
