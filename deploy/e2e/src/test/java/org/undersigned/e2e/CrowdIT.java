package org.undersigned.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code deploy/up --crowd}, typed in a second terminal. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrowdIT {

    private static final Duration AT_MOST = Duration.ofMinutes(15);

    @Test
    void a_crowd_is_counted_exactly_mailed_once_and_leaves_no_error_in_any_log() throws Exception {
        var output = new File("target/clean-crowd.log");

        var exit = Platform.running().up(output, AT_MOST, "--crowd", "200", "--rate", "40", "--seed", "2016");

        var verdict = Files.readString(output.toPath());
        assertThat(verdict).contains(": EQUAL");
        // It is 0 only where the count, the register, the log, the milestones' mails and all logs are as they must be.
        assertThat(exit).as(verdict).isZero();
    }
}
