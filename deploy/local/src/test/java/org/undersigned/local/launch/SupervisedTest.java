package org.undersigned.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisedTest {

    private static final String MARK = "-Dundersigned.stack=of-this-test";

    @TempDir
    Path data;

    private PidFile pids;
    private Supervised part;

    @BeforeEach
    void start() {
        pids = new PidFile(data);
        var java = List.of(MARK, Sleeper.class.getName());
        var path = Map.of("CLASSPATH", System.getProperty("java.class.path"));
        var described = new Part(PartName.TALLY, java, path, data.resolve("log"), () -> {});
        part = new Supervised(described, pids, new Terminal(new PrintStream(OutputStream.nullOutputStream()), false));
        part.start();
    }

    @AfterEach
    void stop() {
        part.stop();
    }

    @Test
    void a_killed_part_is_started_again() {
        var first = running();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(120)).until(() -> running().pid() != first.pid());
        assertThat(part.failures()).isEqualTo(1);
    }

    @Test
    void a_stopped_part_stays_away() {
        var process = running();

        part.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(pids.leftovers(MARK)).isEmpty();
    }

    @Test
    void ctrl_c_at_the_terminal_does_not_reach_it() throws Exception {
        var process = running();

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(60)).until(process::isAlive);
    }

    @Test
    void a_process_is_a_leftover_of_ours_only_with_our_mark() {
        assertThat(pids.leftovers("-Dundersigned.stack=of-another")).isEmpty();
        assertThat(running().isAlive()).isTrue();
    }

    private ProcessHandle running() {
        await().atMost(Duration.ofSeconds(120)).until(() -> pids.leftovers(MARK).size() == 1);
        return pids.leftovers(MARK).getFirst().process();
    }

    /** Waits to be stopped. */
    static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] args) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
