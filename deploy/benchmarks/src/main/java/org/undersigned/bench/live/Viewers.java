package org.undersigned.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** A crowd that looks, on one thread. */
final class Viewers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    // So many come at once that are not answered yet: the kernel's queue of a listening socket has an end.
    private static final int AT_ONCE = 500;

    private static final Duration CATCHING_UP = Duration.ofSeconds(60);
    private static final int STILL_MILLIS = 3_000;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final List<Viewer> viewers = new ArrayList<>();
    private final Sightings seen;
    private final Thread thread = new Thread(this::run, "viewers");
    private volatile int watching;
    private volatile long returns;
    private volatile boolean closed;
    private int opened;

    private Viewers(int port, String path, int number, Sightings seen) throws IOException {
        this.seen = seen;
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < number; i++) {
            viewers.add(new Viewer(server, path, i));
        }
    }

    /** @return once each has seen a first value */
    static Viewers open(int port, String path, int number, Sightings seen) throws IOException {
        var viewers = new Viewers(port, path, number, seen);
        viewers.thread.start();
        var end = Instant.now().plus(PATIENCE);
        while (viewers.watching < number) {
            if (Instant.now().isAfter(end)) {
                int came = viewers.watching;
                viewers.close();
                throw new Refusal("Of %,d viewers only %,d saw a count within %s".formatted(number, came, PATIENCE));
            }
            Waiting.millis(100);
        }
        return viewers;
    }

    /** How often a stream ended, or its connection, and was opened again. */
    long returns() {
        return returns + viewers.stream().mapToLong(Viewer::returns).sum();
    }

    /**
     * The count that all see, once it is what is to be counted and has not moved for so long that no other is on its way.
     *
     * @param least what is counted at least
     */
    int settled(int least) {
        var end = Instant.now().plus(CATCHING_UP);
        int before = -1;
        var now = counts();
        while (now.getMin() < least || now.getMin() < now.getMax() || now.getMax() != before) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal(
                        "Counted must be %,d, as many as were answered 202, and %d s later viewers see %,d to %,d"
                                .formatted(least, CATCHING_UP.toSeconds(), now.getMin(), now.getMax()));
            }
            before = now.getMax();
            Waiting.millis(STILL_MILLIS);
            now = counts();
        }
        return before;
    }

    private IntSummaryStatistics counts() {
        return viewers.stream().mapToInt(Viewer::count).summaryStatistics();
    }

    private void run() {
        try {
            while (!closed) {
                openSome();
                selector.select(this::go, 50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openSome() throws IOException {
        if (watching < viewers.size()) {
            watching = (int)
                    viewers.stream().limit(opened).filter(Viewer::isWatching).count();
        }
        while (opened < viewers.size() && opened - watching < AT_ONCE) {
            viewers.get(opened++).open(selector);
        }
    }

    private void go(SelectionKey key) {
        var viewer = (Viewer) key.attachment();
        try {
            if (!viewer.go(key, buffer, seen)) {
                again(viewer);
            }
        } catch (IOException broken) {
            again(viewer);
        }
    }

    private void again(Viewer viewer) {
        viewer.close();
        returns++;
        try {
            viewer.open(selector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        viewers.stream().limit(opened).forEach(Viewer::close);
        selector.close();
    }
}
