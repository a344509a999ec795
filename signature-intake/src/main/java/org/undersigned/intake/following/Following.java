package org.undersigned.intake.following;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Runs the reader for as long as the service lives, whatever happens to it. */
@Singleton
class Following {

    private final TopicReader reader;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("following").daemon().factory());

    Following(TopicReader reader) {
        this.reader = reader;
    }

    void start(@Observes StartupEvent event) {
        // With a fixed delay, an attempt that broke off is followed by another.
        thread.scheduleWithFixedDelay(reader::readUntilItBreaks, 0, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        reader.stop();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }
}
