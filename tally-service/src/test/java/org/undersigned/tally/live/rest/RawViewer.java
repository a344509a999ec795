package org.undersigned.tally.live.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A viewer down to the socket: reads only if told to. */
final class RawViewer implements AutoCloseable {

    private final Socket socket = new Socket();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private RawViewer(int port, String petition, String headers, boolean reads) throws IOException {
        if (!reads) {
            // Or the kernel takes megabytes for it.
            socket.setReceiveBufferSize(4_096);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        send(petition, headers);
    }

    /** Once more over the same connection. */
    void ask(String petition, String headers) {
        try {
            send(petition, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String petition, String headers) throws IOException {
        var request =
                "GET /petitions/%s/tally/stream HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(petition, headers);
        socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    static RawViewer thatNeverReads(int port, String petition) {
        return open(port, petition, "", false);
    }

    /** @param headers each with its end of line */
    static RawViewer thatReads(int port, String petition, String headers) {
        var viewer = open(port, petition, headers, true);
        Thread.ofVirtual().start(viewer::read);
        return viewer;
    }

    private static RawViewer open(int port, String petition, String headers, boolean reads) {
        try {
            return new RawViewer(port, petition, headers, reads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return lines;
    }

    /** Of values, in their order; empty before the first. */
    List<String> ids() {
        return values("id: ");
    }

    List<String> values(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }

    int status() {
        return lines.isEmpty() ? 0 : Integer.parseInt(lines.getFirst().split(" ")[1]);
    }

    boolean isAnswered() {
        return lines.contains("");
    }

    /** The stream has ended; its last chunk is empty (RFC 9112, 7.1). */
    boolean isEnded() {
        return lines.contains("0");
    }

    /** The other end has closed the connection. */
    boolean isOver() {
        return over;
    }

    void read() {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            in.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException reset) {
            // As over as by a farewell.
        }
        over = true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
