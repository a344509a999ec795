package org.undersigned.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ctrl-C at the terminal of {@code deploy/up}, which all processes there hear. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class CtrlCIT {

    private static final List<String> FROM_THE_GROUND_UP =
            List.of("POSTGRES", "KAFKA", "INBOX", "TALLY", "INTAKE", "NOTIFICATION");
    private static final int SIGNATURES = 25;
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private final Platform platform = Platform.running();

    @Test
    void it_stops_everything_from_the_top_down_and_the_next_start_finds_it_again() throws Exception {
        var petition = new Organiser(platform).opensWithoutConfirmation("Signed at the last moment", "[10]");
        sign(petition, SIGNATURES);
        var parts = FROM_THE_GROUND_UP.stream().map(platform::process).toList();
        var postmaster = platform.postmaster();

        platform.interrupt();

        Awaitility.await().atMost(AT_MOST).pollInterval(Duration.ofMillis(20)).until(() -> haveEnded(parts));
        platform.awaitEnd(AT_MOST);
        // It takes its file away before it goes.
        Awaitility.await().atMost(AT_MOST).until(() -> !postmaster.isAlive());
        assertThat(platform.said()).endsWith("Stopped; nothing is left running.\n");
        // As the services write it; Kafka calls a busy machine SEVERE.
        assertThat(platform.logs()).doesNotContain(" ERROR ").contains("stopped in");

        platform.startAgain();

        var count = new LastCount(platform, petition);
        Awaitility.await().atMost(AT_MOST).until(() -> count.now() == SIGNATURES);
        sign(petition, 1);
        Awaitility.await().atMost(AT_MOST).until(() -> count.now() == SIGNATURES + 1);
    }

    /** Looked at from the ground up: whoever still runs then has everything below it. */
    private static boolean haveEnded(List<ProcessHandle> parts) {
        var alive = parts.stream().map(ProcessHandle::isAlive).toList();
        assertThat(alive).as("who is still alive, from the ground up").isSortedAccordingTo(Comparator.reverseOrder());
        return !alive.getFirst();
    }

    private void sign(String petition, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Submission.to(platform, petition).send("192.0.2.1")).isEqualTo(202);
        }
    }
}
