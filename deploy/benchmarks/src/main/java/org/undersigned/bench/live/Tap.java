package org.undersigned.bench.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * One viewer of ours that hands values on: what feeds a peer in front. Where the peer takes longer than a tick it is handed
 * the newest next, as slow viewers of ours are.
 */
final class Tap implements AutoCloseable {

    private static final String DATA = "data: ";

    private final int tally;
    private final String path;
    private final Socket publisher;
    private final BufferedReader answers;
    private final BlockingQueue<byte[]> newest = new ArrayBlockingQueue<>(1);
    private final Thread looking = new Thread(this::look, "tap");
    private final Thread publishing = new Thread(this::publish, "tap's other end");
    private volatile Socket stream;
    private volatile boolean closed;

    private Tap(int tally, String path, int peer) throws IOException {
        this.tally = tally;
        this.path = path;
        this.publisher = new Socket(InetAddress.getLoopbackAddress(), peer);
        this.publisher.setTcpNoDelay(true);
        this.answers = new BufferedReader(new InputStreamReader(publisher.getInputStream(), UTF_8));
    }

    static Tap open(int tally, String path, int peer) throws IOException {
        var tap = new Tap(tally, path, peer);
        tap.looking.start();
        tap.publishing.start();
        return tap;
    }

    private void look() {
        while (!closed) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), tally)) {
                stream = socket;
                var request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(UTF_8));
                read(new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)));
            } catch (IOException over) {
                // The stream's turn is over; the next begins.
            }
        }
    }

    private void read(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(DATA)) {
                newest.poll();
                newest.offer(line.substring(DATA.length()).getBytes(UTF_8));
            }
        }
    }

    private void publish() {
        try {
            while (!closed) {
                publish(newest.take());
            }
        } catch (IOException over) {
            // The peer was ended.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(byte[] value) throws IOException {
        var head = "POST " + Nchan.PUBLISH
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " + value.length
                + "\r\n\r\n";
        var out = publisher.getOutputStream();
        out.write((head + new String(value, UTF_8)).getBytes(UTF_8));
        int length = 0;
        for (var line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
            if (line.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        answers.skip(length);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        publishing.interrupt();
        if (stream != null) {
            stream.close();
        }
        publisher.close();
    }
}
