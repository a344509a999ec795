package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** All parts: started from the ground up, stopped from the top down. */
public final class Stack {

    private static final Duration START = Duration.ofMinutes(6);
    private static final int GIVE_UP_AFTER = 3;

    private final Settings settings;
    private final Parts parts;
    private final PidFile pids;
    private final Terminal terminal;
    private final Deque<Supervised> running = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean closed;

    public Stack(Settings settings, Secrets secrets, Terminal terminal) {
        this.settings = settings;
        this.parts = new Parts(settings, secrets);
        this.pids = new PidFile(settings.data());
        this.terminal = terminal;
    }

    public void start() {
        start(parts.supporting());
        start(parts.services());
    }

    private void start(List<Part> together) {
        var started = together.stream().map(this::launch).toList();
        started.forEach(this::await);
    }

    private synchronized Supervised launch(Part part) {
        var supervised = new Supervised(part, pids, terminal);
        if (!closed) {
            emptyLog(part.log());
            running.push(supervised);
            supervised.start();
        }
        return supervised;
    }

    private static void emptyLog(Path log) {
        try {
            Files.createDirectories(log.getParent());
            Files.write(log, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Supervised supervised) {
        var name = supervised.part().name().title();
        var begun = Instant.now();
        terminal.beginQuietly();
        while (!supervised.part().ready().isReady()) {
            var waited = Duration.between(begun, Instant.now());
            giveUpOn(supervised, waited);
            terminal.show("  waiting for %s (%d s)".formatted(name, waited.toSeconds()));
            Waiting.millis(200);
        }
        terminal.say("  %-13s ready after %.1f s"
                .formatted(name, Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    }

    private void giveUpOn(Supervised supervised, Duration waited) {
        if (isClosed()) {
            throw new Refusal("Stopped before everything had started.");
        }
        if (supervised.failures() >= GIVE_UP_AFTER || waited.compareTo(START) > 0) {
            throw new Refusal("%s does not start; the end of its log (%s) says:%n%s"
                    .formatted(
                            supervised.part().name().title(),
                            supervised.part().log(),
                            lastLines(supervised.part().log())));
        }
    }

    private static String lastLines(Path log) {
        try {
            var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Whether this call was the one that stopped it. */
    public boolean close() {
        if (!claimClosing()) {
            // The virtual machine must not go while the other one is at it.
            Waiting.uninterruptedly(stopped);
            return false;
        }
        running.forEach(Supervised::noMoreStarts);
        running.forEach(this::stop);
        new Leftovers(settings, pids, terminal).endPostmaster();
        pids.delete();
        stopped.countDown();
        return true;
    }

    private synchronized boolean claimClosing() {
        var first = !closed;
        closed = true;
        return first;
    }

    private void stop(Supervised supervised) {
        terminal.show("  stopping " + supervised.part().name().title());
        supervised.stop();
    }
}
