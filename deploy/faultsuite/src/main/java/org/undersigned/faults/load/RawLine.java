package org.undersigned.faults.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.undersigned.faults.stage.Replica;

/** A bare connection, on which may be said what no client says, and on which nothing need be read. */
public final class RawLine implements AutoCloseable {

    /** Longer than any answer may take, so that a hanging one is seen to hang. */
    private static final int HANGING_MILLIS = 16_000;

    private static final int CONNECTING_MILLIS = 10_000;

    private final Replica replica;
    private final Socket socket = new Socket();
    private InputStream in;

    private RawLine(Replica replica) {
        this.replica = replica;
    }

    public static RawLine to(Replica replica) throws IOException {
        return from("127.0.0.1", replica);
    }

    /** @param address of this machine, such as 127.0.1.9 */
    public static RawLine from(String address, Replica replica) throws IOException {
        var line = new RawLine(replica);
        line.socket.setSoTimeout(HANGING_MILLIS);
        line.socket.setTcpNoDelay(true);
        line.socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        line.socket.connect(new InetSocketAddress("127.0.0.1", replica.address().getPort()), CONNECTING_MILLIS);
        line.in = new BufferedInputStream(line.socket.getInputStream(), 1_024);
        return line;
    }

    /** Whether the other side still takes it. */
    public boolean says(String latin) {
        try {
            socket.getOutputStream().write(latin.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** The next line that comes; null where the line is closed, or nothing came for 16 s. */
    public String hears() {
        try {
            return line(in);
        } catch (IOException closed) {
            return null;
        }
    }

    /** The next answer's head; its status is 0 where there was none. */
    public Answer answer() {
        var begun = Instant.now();
        int status = status(hears());
        boolean retryAfter = false;
        for (var head = status == 0 ? null : hears(); head != null && !head.isEmpty(); head = hears()) {
            retryAfter |= head.regionMatches(true, 0, "Retry-After:", 0, 12);
        }
        long millis = Duration.between(begun, Instant.now()).toMillis();
        return new Answer(
                Strangers.NOBODY,
                Act.STRANGE,
                replica.name(),
                begun,
                status,
                millis,
                retryAfter,
                status == 0 ? "closed" : null);
    }

    /** Whether the other side hung up, after whatever it still had to say; waits a moment for it. */
    public boolean isClosed() {
        try {
            socket.setSoTimeout(1);
            while (in.read() >= 0) {
                // What it said before it went.
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private static int status(String line) {
        return line == null || !line.matches("HTTP/1\\.[01] \\d{3}.*") ? 0 : Integer.parseInt(line.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException goneAlready) {
            // As wanted.
        }
    }
}
