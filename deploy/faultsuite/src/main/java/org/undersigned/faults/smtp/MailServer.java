package org.undersigned.faults.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.undersigned.local.Ports;

/** A mail server whose moods a case sets; it keeps every letter that came to the final dot, by recipient. */
public final class MailServer implements AutoCloseable {

    private final int port = Ports.free();
    private final Map<String, List<Letter>> letters = new ConcurrentHashMap<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final Set<Socket> kept = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private final ServerSocket door;
    private volatile Mood mood = Mood.KIND;

    private MailServer(ServerSocket door) {
        this.door = door;
    }

    public static MailServer open() {
        try {
            var door = new ServerSocket();
            var server = new MailServer(door);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void become(Mood other) {
        mood = other;
    }

    /** Kind again, and whoever is kept waiting is let go; nobody else is disturbed, for that would cost them a try. */
    public void relent() {
        mood = Mood.KIND;
        kept.forEach(MailServer::close);
    }

    /** In the order in which they came. */
    public List<Letter> to(String address) {
        var some = letters.getOrDefault(address.toLowerCase(Locale.ROOT), List.of());
        synchronized (some) {
            return List.copyOf(some);
        }
    }

    /** Of one petition, whoever it was for. */
    public List<Letter> about(String petition) {
        return letters.keySet().stream()
                .flatMap(address -> to(address).stream())
                .filter(letter -> letter.petition().equals(petition))
                .toList();
    }

    /** How many are kept waiting. */
    int kept() {
        return kept.size();
    }

    /** How many letters came in all. */
    public int taken() {
        return taken.get();
    }

    /** A case is over, and nobody asks for its letters any more. */
    public void forget() {
        letters.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                lines.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closed) {
                // The end of this server, or a client that was gone before.
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            new Dialogue(line, () -> mood, this::keep, kept::add).hold();
        } catch (IOException hungUp) {
            // Either side may go at any time.
        } finally {
            lines.remove(line);
            kept.remove(line);
        }
    }

    private void keep(Letter letter) {
        var some = letters.computeIfAbsent(letter.to().toLowerCase(Locale.ROOT), first -> new ArrayList<>());
        synchronized (some) {
            some.add(letter);
        }
        taken.incrementAndGet();
    }

    @Override
    public void close() {
        close(door);
        lines.forEach(MailServer::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception goneAlready) {
            // As wanted.
        }
    }
}
