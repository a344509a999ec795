package org.undersigned.tally.live.rest;

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;

/**
 * Waits on a connection whose stream has ended for whatever its viewer says next. One that says nothing does not read, or
 * is gone, and its connection goes.
 */
final class AsksAnew extends ChannelInboundHandlerAdapter {

    private final Future<?> cut;

    private AsksAnew(Future<?> cut) {
        this.cut = cut;
    }

    /** Called on the connection's own loop. */
    static void orIsCut(Channel channel, long millis) {
        var cut = channel.eventLoop().schedule(() -> Viewer.cut(channel), millis, TimeUnit.MILLISECONDS);
        channel.pipeline().addFirst(new AsksAnew(cut));
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        cut.cancel(false);
        connection.pipeline().remove(this);
        connection.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        cut.cancel(false);
        connection.fireChannelInactive();
    }
}
