package org.undersigned.bench.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One who looks at a counter: asks again over the same connection when the stream ends, as a browser does. */
final class Viewer {

    private final InetSocketAddress server;
    private final ByteBuffer request;
    private CountReader reader = new CountReader();
    private SocketChannel channel;
    private volatile int count = -1;
    private volatile long returns;

    /** @param path of the stream */
    Viewer(InetSocketAddress server, String path, int number) {
        this.server = server;
        // Everybody from somewhere else; this machine stands for a proxy in front.
        var from = "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
        this.request = ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
                        + "X-Forwarded-For: " + from + "\r\n\r\n")
                .getBytes(US_ASCII));
    }

    void open(Selector selector) throws IOException {
        reader = new CountReader();
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** -1 before the first. */
    int count() {
        return count;
    }

    /** How often its stream ended in good order and was opened again. */
    long returns() {
        return returns;
    }

    boolean isWatching() {
        return count >= 0;
    }

    /** @return false when the connection has ended */
    boolean go(SelectionKey key, ByteBuffer buffer, Sightings seen) throws IOException {
        if (key.isConnectable() && channel.finishConnect()) {
            channel.write(request.rewind());
            key.interestOps(SelectionKey.OP_READ);
            return true;
        }
        buffer.clear();
        int read = channel.read(buffer);
        if (read > 0) {
            take(reader.newest(buffer.flip()), seen);
            askAnew();
        }
        return read >= 0;
    }

    private void askAnew() throws IOException {
        if (reader.isOver()) {
            reader = new CountReader();
            returns++;
            channel.write(request.rewind());
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // As wanted.
        }
    }

    private void take(int newest, Sightings seen) {
        if (newest > count && count >= 0) {
            seen.saw(count, newest, System.nanoTime());
        }
        count = Math.max(count, newest);
    }
}
