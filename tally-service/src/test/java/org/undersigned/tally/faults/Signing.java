package org.undersigned.tally.faults;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.undersigned.tally.Intake;

/** People go on signing, some hundreds a second, until it is closed. */
final class Signing implements AutoCloseable {

    private static final int AT_A_TIME = 40;
    private static final Duration EVERY = Duration.ofMillis(100);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Signing(Intake intake, History history) {
        clock.scheduleWithFixedDelay(() -> sign(intake, history), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sign(Intake intake, History history) {
        try {
            intake.publishAll(history.of(AT_A_TIME));
        } catch (Exception e) {
            failure.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(30, TimeUnit.SECONDS);
        if (failure.isCompletedExceptionally()) {
            failure.join();
        }
    }
}
