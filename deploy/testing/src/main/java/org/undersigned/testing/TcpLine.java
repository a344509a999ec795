package org.undersigned.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.undersigned.local.Ports;

/**
 * A line between clients and a server on this machine, for tests to disturb. What clients connect to is its port, on
 * 127.0.0.1; it stays the same for the line's life.
 */
public final class TcpLine implements AutoCloseable {

    private static final int CONNECTS_WITHIN = 1_000;

    private final int port;
    private final int server;
    private final Traffic questions = new Traffic();
    private final Traffic answers = new Traffic();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    private TcpLine(int port, int server) {
        this.port = port;
        this.server = server;
    }

    /** @param server the port of the server */
    public static TcpLine to(int server) {
        var line = new TcpLine(Ports.free(), server);
        line.open();
        return line;
    }

    public int port() {
        return port;
    }

    /** Connections stay and new ones are taken, and not a byte gets through: a host gone without a word. */
    public void hold() {
        questions.hold();
        answers.hold();
    }

    /** What clients say gets through, what servers say does not: half a line. */
    public void holdAnswers() {
        answers.hold();
    }

    /** Every piece of data takes so much longer, in either direction. */
    public void delay(Duration by) {
        questions.delay(by);
        answers.delay(by);
    }

    /**
     * One connection is broken: what its server has read stands, what it answers nobody hears.
     *
     * @param seen the port from which its server sees it come
     */
    public void cut(int seen) {
        sockets.stream().filter(socket -> socket.getLocalPort() == seen).forEach(TcpLine::close);
    }

    /** All connections are broken and new ones refused. */
    public synchronized void cut() {
        close(door);
        sockets.forEach(TcpLine::close);
        flow();
    }

    /** As if nothing had been. */
    public synchronized void mend() {
        flow();
        if (door.isClosed()) {
            open();
        }
    }

    private void flow() {
        questions.flow();
        answers.flow();
    }

    @Override
    public void close() {
        cut();
    }

    private synchronized void open() {
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var opened = door;
            Thread.ofVirtual().start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                connect(opened.accept());
            } catch (IOException closedOrNoServer) {
                // Then the client finds its connection closed, as without the line.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var target = new Socket();
        sockets.add(client);
        sockets.add(target);
        try {
            target.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), CONNECTS_WITHIN);
        } catch (IOException noServer) {
            hangUp(client, target);
            throw noServer;
        }
        Thread.ofVirtual().start(() -> carry(client, target, questions));
        Thread.ofVirtual().start(() -> carry(target, client, answers));
    }

    private void carry(Socket from, Socket to, Traffic traffic) {
        var buffer = new byte[65_536];
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = pass(from, to, traffic, buffer);
            }
        } catch (IOException | InterruptedException broken) {
            // Either end may go at any time.
        } finally {
            hangUp(from, to);
        }
    }

    private static boolean pass(Socket from, Socket to, Traffic traffic, byte[] buffer)
            throws IOException, InterruptedException {
        int length = from.getInputStream().read(buffer);
        if (length < 0) {
            return false;
        }
        traffic.pass();
        to.getOutputStream().write(buffer, 0, length);
        return true;
    }

    private void hangUp(Socket... both) {
        for (var socket : both) {
            close(socket);
            sockets.remove(socket);
        }
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException alreadyGone) {
            // As wanted.
        }
    }
}
