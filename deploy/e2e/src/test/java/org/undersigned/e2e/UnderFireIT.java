package org.undersigned.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A crowd signs while parts of the platform are killed, each with the signal nobody can catch. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class UnderFireIT {

    private static final Duration AT_MOST = Duration.ofMinutes(15);

    /** As the crowd says it: told, due, told twice. */
    private static final Pattern MILESTONE =
            Pattern.compile("Milestone [\\d,]+: ([\\d,]+) of ([\\d,]+) who .* (\\d+) twice");

    /**
     * Each of the twelve couriers of letters to many may have one under way when its process, its ledger or its server is killed. Whether
     * those were sent nobody knows, and a letter to many is then not sent again. So with their server. Three such kills.
     */
    private static final long IN_FLIGHT = 3 * 12;

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.running();
    }

    private final LastCount count = new LastCount(platform, "junior-doctors");

    /** A petition whose signatures count at once: who signs it shows that everything goes on. */
    private String witnesses;

    private LastCount counted;

    @BeforeEach
    void witnesses() throws Exception {
        witnesses = new Organiser(platform).opensWithoutConfirmation("Signed behind each kill", "[1000]");
        counted = new LastCount(platform, witnesses);
    }

    @Test
    void whatever_is_killed_while_a_crowd_signs_nothing_is_lost_and_nothing_counted_twice() throws Exception {
        var output = new File("target/crowd.log");
        var crowd = CompletableFuture.supplyAsync(() -> crowd(output));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count.now() > 50 || crowd.isDone());

        var targets = List.<Supplier<ProcessHandle>>of(
                () -> platform.process("TALLY"),
                () -> platform.process("INTAKE"),
                () -> platform.process("NOTIFICATION"),
                () -> platform.process("KAFKA"),
                platform::postmaster,
                () -> platform.process("INBOX"));
        targets.forEach(target -> recoversFrom(target.get()));

        crowd.get();
        var verdict = Files.readString(output.toPath());
        assertThat(verdict).contains(": EQUAL").doesNotContain("went back", "neither success nor");
        assertThat(MILESTONE.matcher(verdict).results()).isNotEmpty().allSatisfy(milestone -> {
            var told = number(milestone.group(1));
            var due = number(milestone.group(2));
            assertThat(told).as(verdict).isBetween(due - IN_FLIGHT, due);
            assertThat(milestone.group(3)).as("told twice").isEqualTo("0");
        });
    }

    /** By itself: whoever signs afterwards is answered, counted and written to. */
    private void recoversFrom(ProcessHandle killed) {
        killed.destroyForcibly();
        killed.onExit().join();
        var somebody = Submission.to(platform, witnesses);
        var before = counted.now();
        within("a signature to be taken").ignoreExceptions().until(() -> somebody.send("192.0.2.1") == 202);
        within("it to be counted").until(() -> counted.now() > before);
        within("it to be thanked for")
                .ignoreExceptions()
                .until(() -> !somebody.mailbox().subjects().isEmpty());
    }

    private static ConditionFactory within(String what) {
        return Awaitility.await(what + " after a kill").atMost(Duration.ofMinutes(4));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private static int crowd(File output) {
        try {
            return platform.up(output, AT_MOST, "--crowd", "2000", "--rate", "20", "--seed", "2016");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
