package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkTest {

    // SHA-256 of "salt?expires=1&" and "4711".
    private static final String CHALLENGE = "63bc3750a52edc5ec9582489881f22d23b06cf40c28a2a46ac7297605e700afc";

    private static final String PAGE = """
            <div class="work" hidden data-algorithm="SHA-256" data-challenge="%s" data-maxnumber="10000"
             data-salt="salt?expires=1&amp;" data-signature="seal" data-seconds="15">
            """.formatted(CHALLENGE);

    @Test
    void what_the_page_asks_is_done_and_written_as_its_script_would() {
        var solution = new String(Base64.getDecoder().decode(Work.askedOn(PAGE).solution()));

        assertThat(solution)
                .contains("\"number\":4711,", "\"salt\":\"salt?expires=1&\"", "\"signature\":\"seal\"", CHALLENGE);
    }

    @Test
    void a_page_that_asks_for_something_else_is_not_taken_for_one() {
        assertThatThrownBy(() -> Work.askedOn("<p>No.</p>")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_submission_comes_from_one_place_however_often_and_a_crowd_from_many() {
        var key = UUID.randomUUID();

        assertThat(Whereabouts.of(key)).isEqualTo(Whereabouts.of(key)).matches("198\\.1[89]\\.\\d{1,3}\\.\\d{1,3}");
        assertThat(Stream.generate(() -> Whereabouts.of(UUID.randomUUID()))
                        .limit(1_000)
                        .distinct())
                .hasSizeGreaterThan(900);
    }
}
