package org.undersigned.intake.strikes.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.undersigned.intake.following.Approved;
import org.undersigned.intake.strikes.Strikes;
import org.undersigned.notification.events.StrikeEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowStrikesTest {

    private static final Instant BEFORE = Instant.parse("2016-03-01T00:00:00Z");

    private final Strikes known = new Strikes();
    private final FollowStrikes following = new FollowStrikes(Approved.JSON, known);

    static Stream<Approved> approved() {
        return Approved.of(StrikeEvent.class);
    }

    @ParameterizedTest
    @MethodSource("approved")
    void every_approved_event_is_taken_and_gone_when_it_is_dropped(Approved event) throws IOException {
        following.take(event.type(), event.value());
        assertThat(known.ahead("junior-doctors", BEFORE)).isNotEmpty();

        following.drop("junior-doctors/2016-04-26");
        assertThat(known.ahead("junior-doctors", BEFORE)).isEmpty();
    }
}
