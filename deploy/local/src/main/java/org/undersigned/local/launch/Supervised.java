package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A part that is started again whenever it ends, until it is told to stop. */
final class Supervised {

    /** Longer than any part's own graceful stop. */
    private static final Duration STOP = Duration.ofSeconds(25);

    private final Part part;
    private final PidFile pids;
    private final Terminal terminal;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Process process;
    private volatile int starts;

    Supervised(Part part, PidFile pids, Terminal terminal) {
        this.part = part;
        this.pids = pids;
        this.terminal = terminal;
    }

    Part part() {
        return part;
    }

    void start() {
        launch();
        Thread.ofVirtual().name("supervisor-" + part.name().title()).start(this::supervise);
    }

    /** Ends the starting-again, so that nothing comes back while the others are being stopped. */
    void noMoreStarts() {
        stopping.countDown();
    }

    /** How often it ended by itself. */
    int failures() {
        return starts - 1;
    }

    private synchronized void launch() {
        if (isStopping()) {
            return;
        }
        try {
            process = part.start();
            starts++;
            pids.started(part.name(), process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void supervise() {
        try {
            var backoff = Backoff.NONE;
            while (!isStopping()) {
                var started = Instant.now();
                int status = process.waitFor();
                backoff = backoff.afterRunning(Duration.between(started, Instant.now()));
                startAgain(status, backoff.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(int status, Duration pause) throws InterruptedException {
        if (isStopping()) {
            return;
        }
        terminal.say("%s ended (%s); starting it again in %.1f s. Its log: %s"
                .formatted(part.name().title(), reason(status), pause.toMillis() / 1000.0, part.log()));
        if (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            launch();
        }
    }

    private static String reason(int status) {
        return status > 128 ? "killed by signal " + (status - 128) : "status " + status;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Asks it to end, and ends it when it takes too long. */
    synchronized void stop() {
        noMoreStarts();
        if (process != null && process.isAlive()) {
            Ending.of(process.toHandle(), STOP);
        }
    }
}
