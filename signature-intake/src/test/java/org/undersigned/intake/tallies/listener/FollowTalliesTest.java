package org.undersigned.intake.tallies.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.undersigned.intake.following.Approved;
import org.undersigned.intake.tallies.Tallies;
import org.undersigned.tally.events.TallyEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowTalliesTest {

    private final Tallies known = new Tallies();
    private final FollowTallies following = new FollowTallies(Approved.JSON, known);

    static Stream<Approved> approved() {
        return Approved.of(TallyEvent.class);
    }

    @ParameterizedTest
    @MethodSource("approved")
    void every_approved_event_is_taken_and_gone_when_it_is_dropped(Approved event) throws IOException {
        following.take(event.type(), event.value());
        assertThat(known.of("junior-doctors")).isNotEmpty();

        following.drop("junior-doctors");
        assertThat(known.of("junior-doctors")).isEmpty();
    }
}
