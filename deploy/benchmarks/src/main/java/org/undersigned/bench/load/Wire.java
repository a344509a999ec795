package org.undersigned.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection, one request on it at a time. */
final class Wire {

    private static final int MOST = 4_096;

    private final ByteBuffer out = ByteBuffer.allocateDirect(MOST);
    private final ByteBuffer in = ByteBuffer.allocateDirect(MOST);
    private final InetSocketAddress server;
    private final Selector selector;
    private SocketChannel channel;
    private SelectionKey key;
    private long wantedAt;
    private boolean busy;

    Wire(InetSocketAddress server, Selector selector) {
        this.server = server;
        this.selector = selector;
    }

    /** @param wantedAt when it should have been sent, by {@link System#nanoTime()} */
    void send(Requests requests, long wantedAt) throws IOException {
        this.wantedAt = wantedAt;
        busy = true;
        in.clear();
        out.clear();
        requests.next(out);
        out.flip();
        if (channel == null) {
            open();
        } else {
            write();
        }
    }

    /** Does what the selector says can be done. */
    void go() throws IOException {
        if (key.isConnectable() && channel.finishConnect()) {
            write();
        } else if (key.isWritable()) {
            write();
        } else if (key.isReadable() && channel.read(in) < 0) {
            throw new IOException("closed by the server");
        }
    }

    boolean isBusy() {
        return busy;
    }

    long wantedAt() {
        return wantedAt;
    }

    /** @return null until it is whole; the wire is free again after that */
    Response answer() {
        var response = new Response(in);
        if (!busy || !response.isWhole()) {
            return null;
        }
        busy = false;
        return response;
    }

    void close() {
        busy = false;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyGone) {
            // As wanted.
        }
        channel = null;
    }

    private void open() throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        if (channel.connect(server)) {
            write();
        }
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
