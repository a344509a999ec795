package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogsTest {

    @TempDir
    Path folder;

    private Logs logs;

    @BeforeEach
    void what_was_there_before() throws IOException {
        write("kafka.log", "SEVERE [kafka.server] long ago");
        logs = Logs.from(folder);
    }

    @Test
    void only_what_came_since_is_a_complaint() throws IOException {
        write("kafka.log", "INFO [kafka.server] ready");
        write("tally-service.log", "ERROR [org.undersigned.tally] it has drifted");

        assertThat(logs.complaints())
                .containsExactly("tally-service.log: ERROR [org.undersigned.tally] it has drifted");
        assertThat(logs.slowness()).isZero();
    }

    @Test
    void that_the_machine_was_slow_is_counted_apart() throws IOException {
        write("kafka.log", "SEVERE [...EventPerformanceMonitor] Exceptionally slow controller event x took 5183 ms.");
        write("kafka.log", "SEVERE [...ReplicationControlManager] processX: controller event queue overloaded.");

        assertThat(logs.complaints()).isEmpty();
        assertThat(logs.slowness()).isEqualTo(2);
    }

    private void write(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
