package org.undersigned.intake.petitions.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.following.Approved;
import org.undersigned.intake.petitions.Petitions;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowPetitionsTest {

    private final Petitions known = new Petitions();
    private final FollowPetitions following = new FollowPetitions(Approved.JSON, known);

    static Stream<Approved> approved() {
        return Approved.of(PetitionEvent.class);
    }

    @ParameterizedTest
    @MethodSource("approved")
    void every_approved_event_is_taken_and_gone_when_it_is_dropped(Approved event) throws IOException {
        following.take(event.type(), event.value());
        assertThat(known.find("junior-doctors")).isNotEmpty();

        following.drop("junior-doctors");
        assertThat(known.find("junior-doctors")).isEmpty();
    }
}
