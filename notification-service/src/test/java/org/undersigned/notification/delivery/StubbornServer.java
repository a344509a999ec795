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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A mail server that treats its recipients as their names say, or as a test tells it to. */
public final class StubbornServer implements Closeable {

    /** Says nothing until it is let go. */
    public static final String TARPIT = "tarpit";

    /** Says a line now and then, and never the last one. */
    public static final String DRIBBLE = "dribble";

    public static final String HANG_UP = "hang up";

    /** What a client says; DOT is the end of a message, HELLO its first word. */
    public enum Verb {
        HELLO,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        DOT
    }

    /** A whole message that came, as it came; what was answered is another matter. */
    public record Received(String from, String to, String raw, Instant at) {
        public String messageId() {
            return raw.lines()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow();
        }

        public List<String> headerLines() {
            return raw.lines().takeWhile(line -> !line.isEmpty()).toList();
        }
    }

    private record Rule(Verb verb, Predicate<String> to, String answer) {}

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final ServerSocket door;
    private Thread porter;

    private StubbornServer(ServerSocket door) {
        this.door = door;
        on(Verb.RCPT, to -> to.startsWith("nobody"), "550 5.1.1 <{}>: no such user");
        on(Verb.DOT, to -> to.startsWith("refused"), "554 5.7.1 not this text");
        on(Verb.DOT, to -> to.startsWith("silent"), HANG_UP);
    }

    /** @param port 0 for any */
    public static StubbornServer start(int port) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var server = new StubbornServer(door);
            server.porter = Thread.ofPlatform().daemon().name("stubborn").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on; the newest rule that fits counts. {@code {}} stands for the recipient. */
    public StubbornServer on(Verb verb, Predicate<String> to, String answer) {
        rules.addFirst(new Rule(verb, to, answer));
        return this;
    }

    public StubbornServer on(Verb verb, String answer) {
        return on(verb, to -> true, answer);
    }

    /** From now on everybody is treated well. */
    public void relent() {
        rules.clear();
    }

    public int port() {
        return door.getLocalPort();
    }

    public List<Received> to(String address) {
        return received.stream().filter(it -> it.to().equals(address)).toList();
    }

    public List<Received> received() {
        return received;
    }

    public List<String> commands() {
        return commands;
    }

    /** How many connections there were. */
    public int lines() {
        return lines.get();
    }

    /** How many wait in the tarpit. */
    public int held() {
        return held.get();
    }

    public void letGo() {
        letGo.countDown();
    }

    /** Whether the server has been told of this recipient. */
    public boolean hasSeen(String address) {
        return seen.contains(address);
    }

    private void accept() {
        try {
            while (true) {
                var socket = door.accept();
                open.add(socket);
                lines.incrementAndGet();
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
            var from = "";
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                switch (line.length() < 4 ? line : line.substring(0, 4).toUpperCase()) {
                    case "EHLO" -> answer(socket, Verb.HELLO, "", "250-stubborn\r\n250 AUTH PLAIN");
                    case "AUTH" -> answer(socket, Verb.AUTH, "", "235 2.7.0 welcome");
                    case "MAIL" -> {
                        from = path(line);
                        answer(socket, Verb.MAIL, "", "250 ok");
                    }
                    case "RCPT" -> {
                        to = path(line);
                        answer(socket, Verb.RCPT, to, onRecipient(to));
                    }
                    case "DATA" -> {
                        if (answer(socket, Verb.DATA, to, "354 go on").startsWith("354")) {
                            received.add(new Received(from, to, message(in), Instant.now()));
                            answer(socket, Verb.DOT, to, "250 taken");
                        }
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private String onRecipient(String to) {
        return seen.add(to) && to.startsWith("later") ? "450 4.2.0 <" + to + ">: greylisted" : "250 ok";
    }

    private String answer(Socket socket, Verb verb, String to, String usual) throws IOException, InterruptedException {
        var answer = rules.stream()
                .filter(it -> it.verb() == verb && it.to().test(to))
                .map(it -> it.answer().replace("{}", to))
                .findFirst()
                .orElse(usual);
        switch (answer) {
            case HANG_UP -> throw new IOException("hung up");
            case TARPIT -> {
                hold();
                throw new IOException("hung up after all");
            }
            case DRIBBLE -> dribble(socket);
            default -> say(socket, answer);
        }
        return answer;
    }

    private void hold() throws InterruptedException {
        held.incrementAndGet();
        letGo.await();
    }

    private void dribble(Socket socket) throws IOException, InterruptedException {
        while (!letGo.await(50, TimeUnit.MILLISECONDS)) {
            say(socket, "250-wait");
        }
    }

    // As it came, but for the dots that were put before dots (RFC 5321, 4.5.2).
    private static String message(BufferedReader in) throws IOException {
        var raw = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("no final dot");
            }
            raw.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return raw.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        letGo();
        try {
            door.close();
            // Whoever came just before is let in all the same, and has to go too.
            porter.join();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
