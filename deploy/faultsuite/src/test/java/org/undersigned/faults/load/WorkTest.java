package org.undersigned.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkTest {

    // SHA-256 of "salt?expires=1" and 7.
    private static final Work WORK = Work.asked("""
            {"status": 429, "idempotencyKey": "own", "challenge": {"algorithm": "SHA-256", "maxnumber": 50, "salt": "salt?expires=1",
             "challenge": "8d6fd3d5ffd15657d52a4a5a96630e0272c2daab00a811cc2b2d630293bde686", "signature": "seal"}}""");

    @Test
    void the_number_is_found_that_was_asked_for() {
        assertThat(WORK.key()).isEqualTo("own");
        assertThat(WORK.solve()).isEqualTo(7);
    }

    @Test
    void a_true_solution_a_prolonged_and_a_forged_one_differ_in_what_they_say() {
        assertThat(text(WORK.solvedBy(7))).contains("\"number\":7", "expires=1\"", "\"seal\"");
        assertThat(text(WORK.prolonged(7))).contains("expires=99999999999\"", "\"seal\"");
        assertThat(text(WORK.forged(7))).contains("expires=1\"").doesNotContain("\"seal\"");
    }

    private static String text(String payload) {
        return new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
