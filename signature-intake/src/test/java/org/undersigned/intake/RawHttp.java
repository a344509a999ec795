package org.undersigned.intake;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection on which a test may write what no client would. */
final class RawHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp connect(URI service) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        return new RawHttp(socket);
    }

    /** @param status 0 where the connection was closed without a word */
    record Answer(int status, List<String> head, String body) {

        String header(String name) {
            return head.stream()
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether the other side still takes what we write. */
    boolean takes(String text) {
        try {
            send(text);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    Answer answer() throws IOException {
        var head = headOnly();
        var length = head.header("Content-Length");
        var body = length == null ? new byte[0] : socket.getInputStream().readNBytes(Integer.parseInt(length));
        return new Answer(head.status(), head.head(), new String(body, StandardCharsets.UTF_8));
    }

    Answer headOnly() throws IOException {
        var in = socket.getInputStream();
        var head = new ArrayList<String>();
        for (var line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        return head.isEmpty()
                ? new Answer(0, head, "")
                : new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), head, "");
    }

    /** Whether the other side hung up, after whatever it still had to say. */
    boolean isClosed() throws IOException {
        try {
            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .lines()
                    .count();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (UncheckedIOException broken) {
            return !(broken.getCause() instanceof SocketTimeoutException);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    return null;
                }
                line.write(b);
            }
        } catch (SocketException reset) {
            return null;
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
