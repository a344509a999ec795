package org.undersigned.tally.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.Sign;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.verification.Aside.DrivenAgain;
import org.undersigned.tally.verification.Aside.Removed;
import org.undersigned.tally.verification.Aside.Restored;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartitionFoldTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");
    private static final String PETITION = "junior-doctors";

    private final Sign ruth = Sign.person(PETITION, "ruth", "Ruth Wood");
    private final Sign jo = Sign.person(PETITION, "jo", "Jo Doe");

    private static Logged at(long offset, SignatureEvent event) {
        return new Logged(event, new Place(0, offset), NOON, "type", new byte[0]);
    }

    private static PartitionFold fold(Aside aside, Logged... log) {
        var fold = new PartitionFold(PETITION, aside, 100);
        List.of(log).forEach(logged -> assertThat(fold.take(logged)).isTrue());
        return fold;
    }

    @Test
    void what_was_logged_is_counted_in_its_order() {
        var fold = fold(
                Aside.NOTHING,
                at(0, ruth.submitted()),
                at(1, jo.onPaper().submitted()),
                at(2, ruth.confirmed()),
                at(5, ruth.again().submitted()));

        assertThat(fold.at(6)).isEqualTo(new Figures(1, 1, 0));
        assertThat(fold.events()).isEqualTo(4);
    }

    @Test
    void other_petitions_are_none_of_its_business() {
        var other = Sign.person("open-letter", "ruth", "Ruth Wood");

        assertThat(fold(Aside.NOTHING, at(0, other.submitted("NONE"))).at(1)).isEqualTo(Figures.NONE);
    }

    @Test
    void what_lies_in_quarantine_is_left_out() {
        var quarantined = new Aside(Set.of(0L), List.of());

        assertThat(fold(quarantined, at(0, ruth.submitted("NONE")), at(1, jo.submitted("NONE")))
                        .at(2))
                .isEqualTo(new Figures(1, 0, 0));
    }

    /** In its own place it would have been the first, and the withdrawal would have been of somebody who counts. */
    @Test
    void what_was_driven_again_counts_when_that_was_done_and_not_in_its_place() {
        var late = ruth.again();
        var again = new Aside(Set.of(), List.of(new DrivenAgain(3, 0)));
        Logged[] log = {
            at(0, late.submitted("NONE")), at(1, ruth.submitted("NONE")), at(2, late.withdrawn()), at(3, jo.confirmed())
        };

        assertThat(fold(again, log).at(4)).isEqualTo(new Figures(1, 0, 0));
        assertThat(fold(Aside.NOTHING, log).at(4)).isEqualTo(Figures.NONE);
    }

    @Test
    void what_was_driven_again_at_the_very_end_counts_too() {
        var again = new Aside(Set.of(), List.of(new DrivenAgain(2, 0)));

        assertThat(fold(again, at(0, ruth.submitted("NONE")), at(1, jo.submitted("NONE")))
                        .at(2))
                .isEqualTo(new Figures(2, 0, 0));
    }

    /** She signs again after the removal and before its undoing, and counts once whatever the order of deeds and records. */
    @Test
    void what_a_rule_took_out_is_out_from_when_it_did_until_that_was_undone() {
        var rule = UUID.randomUUID();
        var removed = new Removed(1, "ruth", ruth.id(), rule);
        Logged[] log = {
            at(0, ruth.submitted("NONE")),
            at(1, jo.submitted("NONE")),
            at(2, ruth.again().submitted("NONE"))
        };

        assertThat(fold(new Aside(Set.of(), List.of(removed)), log).at(3)).isEqualTo(new Figures(1, 0, 0));
        assertThat(fold(new Aside(Set.of(), List.of(removed, new Restored(3, "ruth", rule))), log)
                        .at(3))
                .isEqualTo(new Figures(2, 0, 0));
        assertThat(fold(new Aside(Set.of(), List.of(new Removed(1, "elsewhere", ruth.id(), rule))), log)
                        .at(3))
                .isEqualTo(new Figures(2, 0, 0));
    }

    @Test
    void more_inboxes_than_it_has_room_for_are_refused() {
        var fold = new PartitionFold(PETITION, Aside.NOTHING, 1);

        assertThat(fold.take(at(0, ruth.submitted()))).isTrue();
        assertThat(fold.take(at(1, ruth.confirmed()))).isTrue();
        assertThat(fold.take(at(2, jo.submitted()))).isFalse();
    }

    @Test
    void every_inbox_is_in_exactly_one_slice() {
        assertThat(List.of("ruth", "jo", "", "\uD83D\uDE00"))
                .allSatisfy(inbox -> assertThat(
                                IntStream.range(0, 8).filter(number -> new Slice(number, 8).contains(inbox)))
                        .hasSize(1));
    }

    @Test
    void a_log_that_has_lost_its_beginning_reaches_back_to_what_opened_later() {
        var opening = NOON.plusSeconds(60);

        assertThat(new Beginning(0, null).reachesBackTo(opening)).isTrue();
        assertThat(new Beginning(7, NOON).reachesBackTo(opening)).isTrue();
        assertThat(new Beginning(7, opening).reachesBackTo(opening)).isFalse();
        assertThat(new Beginning(7, null).reachesBackTo(opening)).isFalse();
        assertThat(new Beginning(7, NOON).reachesBackTo(null)).isFalse();
    }
}
