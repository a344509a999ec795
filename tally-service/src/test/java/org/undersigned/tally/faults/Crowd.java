package org.undersigned.tally.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.undersigned.tally.Intake;

/** Goes on signing as long as somebody waits for something to be met. */
record Crowd(Intake intake, History history) {

    private static final int AT_A_TIME = 10;

    void sign(int people) throws Exception {
        intake.publishAll(history.of(people));
    }

    <T> T until(Callable<Stream<T>> met) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            sign(AT_A_TIME);
                            return met.call().findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }
}
