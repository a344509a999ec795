package org.undersigned.notification.supporters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.notification.Signing;
import org.undersigned.notification.mailings.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    private final Signing asha = Signing.by("junior-doctors", "Asha Rao");
    private final Roll roll = new Roll(List.of(), List.of());

    @Test
    void who_signs_for_the_first_time_is_asked_to_confirm() {
        read(asha.submitted());

        assertThat(kinds()).containsExactly(Kind.CONFIRMATION);
        assertThat(states()).containsExactly(Standing.AWAITING);
    }

    @Test
    void where_no_confirmation_is_needed_a_signature_is_welcomed_and_counts() {
        read(asha.withoutConfirmation().submitted());

        assertThat(kinds()).containsExactly(Kind.WELCOME);
        assertThat(roll.joined())
                .singleElement()
                .satisfies(it -> assertThat(it.confirmedAt()).isEqualTo(NOON));
    }

    @Test
    void the_same_event_twice_writes_once() {
        var signed = asha.submitted();

        read(signed, signed);

        assertThat(kinds()).containsExactly(Kind.CONFIRMATION);
    }

    @Test
    void signing_again_before_confirming_sends_the_link_again_five_mails_at_most() {
        for (int i = 0; i < 9; i++) {
            read(asha.submitted());
        }

        assertThat(kinds()).hasSize(5).startsWith(Kind.CONFIRMATION).endsWith(Kind.CONFIRM_AGAIN);
        assertThat(states()).containsExactly(Standing.AWAITING);
    }

    @Test
    void who_was_removed_by_rule_and_signs_again_stays_removed_and_is_not_asked_to_confirm() {
        var signed = asha.submitted();
        read(signed, Signing.confirmed(signed));
        roll.removed(signed.id());

        read(asha.submitted());

        assertThat(kinds()).containsExactly(Kind.CONFIRMATION, Kind.ALREADY_SIGNED);
        assertThat(states()).containsExactly(Standing.REMOVED);
    }

    @Test
    void who_was_removed_by_rule_keeps_their_place_of_the_inbox() {
        var signed = asha.submitted();
        read(signed, Signing.confirmed(signed), asha.as("Ravi Rao").submitted());
        roll.removed(signed.id());

        read(asha.as("Leela Rao").submitted());

        assertThat(states()).containsExactlyInAnyOrder(Standing.REMOVED, Standing.AWAITING, Standing.REFUSED);
    }

    @Test
    void signing_again_after_confirming_is_answered_with_already_signed() {
        var signed = asha.submitted();

        read(signed, Signing.confirmed(signed), asha.submitted());

        assertThat(kinds()).containsExactly(Kind.CONFIRMATION, Kind.ALREADY_SIGNED);
    }

    @Test
    void the_link_of_a_repetition_confirms_the_signature() {
        var again = asha.submitted();

        read(asha.submitted(), again, Signing.confirmed(again));

        assertThat(states()).containsExactly(Standing.CONFIRMED);
    }

    @Test
    void two_of_a_household_are_asked_each_and_a_third_is_not() {
        read(asha.submitted(), asha.as("Jo Rao").submitted(), asha.as("Max Rao").submitted());

        assertThat(kinds()).containsExactly(Kind.CONFIRMATION, Kind.CONFIRMATION, Kind.ALREADY_SIGNED);
        assertThat(states()).containsExactly(Standing.AWAITING, Standing.AWAITING, Standing.REFUSED);
    }

    @Test
    void another_person_with_another_postcode_is_no_household() {
        read(asha.submitted(), asha.as("Jo Rao").at("SW1A 1AA").submitted());

        assertThat(kinds()).containsExactly(Kind.CONFIRMATION, Kind.ALREADY_SIGNED);
    }

    @Test
    void an_inbox_cannot_be_filled_with_invented_names() {
        for (int i = 0; i < 40; i++) {
            read(asha.as("Name " + i).submitted());
        }

        assertThat(kinds()).hasSize(Answer.MAILS_OF_AN_INBOX);
    }

    @Test
    void a_confirmation_that_overtakes_its_submission_counts() {
        var signed = asha.submitted();

        read(Signing.confirmed(signed), signed);

        assertThat(states()).containsExactly(Standing.CONFIRMED);
        assertThat(roll.joined()).hasSize(1);
    }

    @Test
    void a_link_that_had_run_out_confirms_nothing() {
        var signed = asha.submitted();

        read(signed, new SignatureConfirmed(signed.id(), signed.petition(), signed.inbox(), NOON.minusSeconds(1)));

        assertThat(states()).containsExactly(Standing.AWAITING);
    }

    @Test
    void who_withdrew_is_forgotten_and_may_sign_anew() {
        var first = asha.submitted();
        read(first, Signing.confirmed(first), Signing.withdrawn(first));
        assertThat(roll.changedPeople())
                .singleElement()
                .satisfies(it -> assertThat(it.email()).isNull());

        var second = asha.submitted();
        read(second, Signing.confirmed(first), Signing.withdrawn(first));

        assertThat(states()).containsExactly(Standing.AWAITING);
        assertThat(kinds()).containsExactly(Kind.CONFIRMATION, Kind.CONFIRMATION);
    }

    @Test
    void a_correction_of_a_signature_given_up_does_not_touch_the_new_one() {
        var first = asha.submitted();
        read(first, Signing.withdrawn(first), asha.submitted());

        roll.removed(first.id());

        assertThat(states()).containsExactly(Standing.AWAITING);
    }

    @Test
    void whom_the_register_lets_in_again_is_written_to_as_before() {
        var signed = asha.submitted();
        read(signed, Signing.confirmed(signed));
        var before = roll.changedPeople();

        roll.removed(signed.id());
        assertThat(states()).containsExactly(Standing.REMOVED);
        roll.restored(signed.id());

        assertThat(roll.changedPeople()).isEqualTo(before);
    }

    @Test
    void who_confirms_while_struck_off_is_confirmed_once_let_in_again() {
        var signed = asha.submitted();
        read(signed);
        roll.removed(signed.id());
        read(Signing.confirmed(signed));
        assertThat(states()).containsExactly(Standing.REMOVED);

        roll.restored(signed.id());
        roll.restored(signed.id());

        assertThat(states()).containsExactly(Standing.CONFIRMED);
    }

    @Test
    void who_withdraws_while_struck_off_is_not_let_in_again() {
        var signed = asha.submitted();
        read(signed, Signing.confirmed(signed));
        roll.removed(signed.id());

        read(Signing.withdrawn(signed));
        roll.restored(signed.id());

        assertThat(states()).containsExactly(Standing.WITHDRAWN);
        assertThat(roll.changedPeople())
                .singleElement()
                .satisfies(it -> assertThat(it.email()).isNull());
    }

    @Test
    void after_erasure_nothing_personal_is_left_and_a_replay_brings_nothing_back() {
        var signed = asha.submitted();

        read(signed, Signing.erased(signed), signed, Signing.confirmed(signed));

        assertThat(roll.changedPeople()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(Standing.ERASED);
            assertThat(it.toString()).doesNotContain("Asha").doesNotContain(asha.inbox());
        });
    }

    @Test
    void every_order_and_repetition_of_a_persons_events_ends_the_same() {
        var signed = asha.submitted();
        var events = List.of(signed, Signing.confirmed(signed), Signing.withdrawn(signed));
        for (int seed = 0; seed < 500; seed++) {
            var shuffled = new ArrayList<SignatureEvent>(events);
            shuffled.addAll(events);
            Collections.shuffle(shuffled, new Random(seed));

            var any = new Roll(List.of(), List.of());
            shuffled.forEach(event -> any.read(event, NOON));

            assertThat(any.changedPeople())
                    .as("seed %d", seed)
                    .extracting(Supporter::state)
                    .containsExactly(Standing.WITHDRAWN);
            assertThat(any.posts()).as("seed %d", seed).hasSize(1);
        }
    }

    @Test
    void a_batch_read_again_from_the_start_changes_nothing() {
        var signed = asha.submitted();
        var again = asha.submitted();
        read(signed, again, Signing.confirmed(again));
        var replay = new Roll(roll.changedPeople(), roll.changedFacts());

        List.of(signed, again, Signing.confirmed(again)).forEach(event -> replay.read(event, NOON.plusSeconds(60)));

        assertThat(replay.posts()).isEmpty();
        assertThat(replay.changedPeople()).isEmpty();
        assertThat(replay.joined()).isEmpty();
    }

    private void read(SignatureEvent... events) {
        List.of(events).forEach(event -> roll.read(event, NOON));
    }

    private List<Kind> kinds() {
        return roll.posts().stream().map(Post::kind).toList();
    }

    private List<Standing> states() {
        return roll.changedPeople().stream().map(Supporter::state).toList();
    }
}
