package org.undersigned.notification.delivery;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that treats its recipients as their names say. */
final class StubbornServer implements Closeable {

    /** A whole message that came; what was answered is another matter. */
    record Received(String to, String raw) {
        String messageId() {
            return raw.lines()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket door;

    private StubbornServer(ServerSocket door) {
        this.door = door;
    }

    static StubbornServer start(int port) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var server = new StubbornServer(door);
            Thread.ofPlatform().daemon().name("stubborn").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Received> to(String address) {
        return received.stream().filter(it -> it.to().equals(address)).toList();
    }

    /** Whether the server has been told of this recipient. */
    boolean hasSeen(String address) {
        return seen.contains(address);
    }

    private void accept() {
        try {
            while (true) {
                var socket = door.accept();
                open.add(socket);
                Thread.ofPlatform().daemon().name("stubborn-line").start(() -> talk(socket));
            }
        } catch (IOException closed) {
            // The end of this server.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 stubborn");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "RCPT" -> {
                        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say(socket, onRecipient(to));
                    }
                    case "DATA" -> {
                        say(socket, "354 go on");
                        received.add(new Received(to, message(in)));
                        if (to.startsWith("silent")) {
                            return;
                        }
                        say(socket, onMessage(to));
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, "250 ok");
                }
            }
        } catch (IOException hungUp) {
            // Whoever called has gone.
        }
    }

    private String onRecipient(String to) {
        var first = seen.add(to);
        if (to.startsWith("nobody")) {
            return "550 5.1.1 <" + to + ">: no such user";
        }
        return to.startsWith("later") && first ? "450 4.2.0 <" + to + ">: greylisted" : "250 ok";
    }

    private static String onMessage(String to) {
        return to.startsWith("refused") ? "554 5.7.1 not this text" : "250 taken";
    }

    private static String message(BufferedReader in) throws IOException {
        var raw = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            raw.append(line).append('\n');
        }
        return raw.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
