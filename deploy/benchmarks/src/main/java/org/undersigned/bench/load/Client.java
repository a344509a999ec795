package org.undersigned.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A crowd on one thread, so that it takes as little as can be from the server it shares the machine with. Only ever to
 * 127.0.0.1, for a bounded time, over a bounded number of connections.
 */
public final class Client implements AutoCloseable {

    /** After that somebody has gone away. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Selector selector;
    private final Requests requests;
    private final Pace pace;
    private final Arrivals arrivals;
    private final Tally tally = new Tally();
    private final List<Wire> wires = new ArrayList<>();
    private final Deque<Wire> free = new ArrayDeque<>();
    private final InetSocketAddress server;
    private final Runnable accepted;

    private Client(int port, Requests requests, Pace pace, Runnable accepted) throws IOException {
        this.accepted = accepted;
        this.selector = Selector.open();
        this.requests = requests;
        this.pace = pace;
        this.arrivals = Arrivals.at(pace);
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public static Result run(int port, Requests requests, Pace pace, Duration duration) throws IOException {
        return run(port, requests, pace, duration, () -> {});
    }

    /** @param accepted done at each answer of 2xx, on the crowd's own thread */
    public static Result run(int port, Requests requests, Pace pace, Duration duration, Runnable accepted)
            throws IOException {
        try (var client = new Client(port, requests, pace, accepted)) {
            return client.run(duration);
        }
    }

    private Result run(Duration duration) throws IOException {
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        arrivals.begin(begun);
        while (System.nanoTime() < end) {
            sendWhatIsDue();
            work(1);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        finish();
        return tally.result(took);
    }

    private void sendWhatIsDue() {
        long now = System.nanoTime();
        while (arrivals.isDue(now) && isOneFree()) {
            long wantedAt = arrivals.take(now);
            if (now - wantedAt > PATIENCE.toNanos()) {
                tally.unanswered();
            } else {
                send(free.pop(), wantedAt);
            }
        }
    }

    private void send(Wire wire, long wantedAt) {
        try {
            wire.send(requests, wantedAt);
        } catch (IOException broken) {
            lost(wire);
        }
    }

    private boolean isOneFree() {
        if (free.isEmpty() && wires.size() < pace.connections()) {
            var wire = new Wire(server, selector);
            wires.add(wire);
            free.push(wire);
        }
        return !free.isEmpty();
    }

    private void work(long millis) throws IOException {
        selector.select(key -> go((Wire) key.attachment()), millis);
    }

    private void go(Wire wire) {
        try {
            wire.go();
            var answer = wire.answer();
            if (answer != null) {
                answered(wire, answer);
            }
        } catch (IOException broken) {
            lost(wire);
        }
    }

    private void answered(Wire wire, Response answer) {
        tally.answered(answer.status(), System.nanoTime() - wire.wantedAt());
        if (answer.status() / 100 == 2) {
            accepted.run();
        }
        if (answer.closes()) {
            wire.close();
        }
        free.push(wire);
    }

    /** A free one that the server closes for its silence stays free, and is opened again when it is needed. */
    private void lost(Wire wire) {
        if (wire.isBusy()) {
            tally.unanswered();
            free.push(wire);
        }
        wire.close();
    }

    /** Those already sent are still waited for; those who never got a connection count as unanswered. */
    private void finish() throws IOException {
        long now = System.nanoTime();
        while (arrivals.isLate(now)) {
            arrivals.take(now);
            tally.unanswered();
        }
        long end = now + PATIENCE.toNanos();
        while (System.nanoTime() < end && wires.stream().anyMatch(Wire::isBusy)) {
            work(10);
        }
        wires.stream().filter(Wire::isBusy).forEach(wire -> tally.unanswered());
    }

    @Override
    public void close() throws IOException {
        wires.forEach(Wire::close);
        selector.close();
    }
}
