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
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that treats its recipients as their names say, or as a test tells it to. */
public final class StubbornServer implements Closeable {

    /** Says nothing until it is let go. */
    public static final String TARPIT = "tarpit";

    /** Says a line now and then, and never the last one. */
    public static final String DRIBBLE = "dribble";

    public static final String HANG_UP = "hang up";

    /** Says nothing until it is let go, and then what it would have said. */
    public static final String HESITATE = "hesitate";

    /** What a client says; DOT is the end of a message, HELLO its first word. */
    public enum Verb {
        HELLO,
        STARTTLS,
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

        /** Unfolded they would be the same (RFC 5322, 2.2.3). */
        public List<String> headerNames() {
            return headerLines().stream()
                    .filter(it -> !it.startsWith(" ") && !it.startsWith("\t"))
                    .map(it -> it.substring(0, it.indexOf(':')))
                    .toList();
        }

        public List<String> headerLines() {
            return raw.lines().takeWhile(line -> !line.isEmpty()).toList();
        }
    }

    private record Rule(Verb verb, Predicate<String> to, String answer) {}

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> inPlain = new CopyOnWriteArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final ServerSocket door;
    private Thread porter;
    private volatile SSLContext tls;

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

    /** From now on it offers STARTTLS. */
    public StubbornServer showing(SSLContext certificate) {
        tls = certificate;
        return this;
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

    /** What anybody on the way could have read. */
    public List<String> inPlain() {
        return inPlain;
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
        try (var line = new Line(socket)) {
            line.say("220 stubborn");
            var from = "";
            var to = "";
            for (var said = line.hear(); said != null; said = line.hear()) {
                commands.add(said);
                if (!line.isSecure()) {
                    inPlain.add(said);
                }
                switch (said.length() < 4 ? said : said.substring(0, 4).toUpperCase()) {
                    case "EHLO" -> answer(line, Verb.HELLO, "", greeting(line));
                    case "STAR" -> {
                        if (answer(line, Verb.STARTTLS, "", "220 go on").startsWith("220")) {
                            line.secure(tls);
                        }
                    }
                    case "AUTH" -> answer(line, Verb.AUTH, "", "235 2.7.0 welcome");
                    case "MAIL" -> {
                        from = path(said);
                        answer(line, Verb.MAIL, "", "250 ok");
                    }
                    case "RCPT" -> {
                        to = path(said);
                        answer(line, Verb.RCPT, to, onRecipient(to));
                    }
                    case "DATA" -> {
                        if (answer(line, Verb.DATA, to, "354 go on").startsWith("354")) {
                            received.add(new Received(from, to, message(line), Instant.now()));
                            answer(line, Verb.DOT, to, "250 taken");
                        }
                    }
                    case "QUIT" -> {
                        line.say("221 bye");
                        return;
                    }
                    default -> line.say("250 ok");
                }
            }
        } catch (IOException hungUp) {
            // Whoever called has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String greeting(Line line) {
        return "250-stubborn\r\n" + (tls == null || line.isSecure() ? "" : "250-STARTTLS\r\n") + "250 AUTH PLAIN";
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private String onRecipient(String to) {
        return seen.add(to) && to.startsWith("later") ? "450 4.2.0 <" + to + ">: greylisted" : "250 ok";
    }

    private String answer(Line line, Verb verb, String to, String usual) throws IOException, InterruptedException {
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
            case DRIBBLE -> dribble(line);
            case HESITATE -> {
                hold();
                line.say(usual);
                return usual;
            }
            default -> line.say(answer);
        }
        return answer;
    }

    private void hold() throws InterruptedException {
        held.incrementAndGet();
        letGo.await();
    }

    private void dribble(Line line) throws IOException, InterruptedException {
        while (!letGo.await(50, TimeUnit.MILLISECONDS)) {
            line.say("250-wait");
        }
    }

    // As it came, but for the dots that were put before dots (RFC 5321, 4.5.2).
    private static String message(Line from) throws IOException {
        var raw = new StringBuilder();
        for (var line = from.hear(); !".".equals(line); line = from.hear()) {
            if (line == null) {
                throw new IOException("no final dot");
            }
            raw.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return raw.toString();
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

    /** One connection, which may become a secure one. */
    private static final class Line implements Closeable {
        private Socket socket;
        private BufferedReader in;

        private Line(Socket socket) throws IOException {
            take(socket);
        }

        private void take(Socket other) throws IOException {
            socket = other;
            in = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
        }

        private void secure(SSLContext tls) throws IOException {
            var secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            take(secured);
        }

        private boolean isSecure() {
            return socket instanceof SSLSocket;
        }

        private String hear() throws IOException {
            return in.readLine();
        }

        private void say(String words) throws IOException {
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
