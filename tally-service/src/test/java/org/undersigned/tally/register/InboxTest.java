package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.Sign;
import org.undersigned.tally.counting.Delta;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    private final Sign ruth = Sign.person("junior-doctors", "ruth", "Ruth Wood");
    private final Sign wei = Sign.person("junior-doctors", "ruth", "李明");
    private final Sign fang = Sign.person("junior-doctors", "ruth", "王芳");
    private final Inbox inbox = new Inbox(List.of());

    private Delta after(SignatureEvent... events) {
        return List.of(events).stream()
                .flatMap(event -> inbox.apply(event, NOON).stream())
                .map(Change::delta)
                .reduce(Delta.NONE, Delta::plus);
    }

    @Test
    void a_signature_waits_for_its_inbox() {
        assertThat(after(ruth.submitted())).isEqualTo(Delta.AWAITING);
    }

    @Test
    void a_confirmed_signature_counts() {
        assertThat(after(ruth.submitted(), ruth.confirmed())).isEqualTo(Delta.ONLINE);
    }

    @Test
    void without_a_rule_of_confirmation_it_counts_at_once() {
        assertThat(after(ruth.submitted("NONE"))).isEqualTo(Delta.ONLINE);
    }

    @Test
    void a_sheet_is_counted_apart() {
        assertThat(after(ruth.onPaper().submitted())).isEqualTo(Delta.PAPER);
    }

    @Test
    void a_confirmation_that_overtakes_its_submission_waits_for_it() {
        assertThat(after(ruth.confirmed())).isEqualTo(Delta.NONE);

        assertThat(after(ruth.submitted())).isEqualTo(Delta.ONLINE);
    }

    @Test
    void a_second_signature_of_the_same_person_is_a_duplicate() {
        assertThat(after(ruth.submitted(), ruth.confirmed(), ruth.again().submitted()))
                .isEqualTo(Delta.ONLINE);
    }

    @Test
    void the_link_of_a_repetition_confirms_the_signature_it_repeats() {
        var again = ruth.again();

        assertThat(after(ruth.submitted(), again.submitted(), again.confirmed()))
                .isEqualTo(Delta.ONLINE);
    }

    @Test
    void two_people_of_one_household_both_count() {
        assertThat(after(ruth.submitted(), wei.submitted(), ruth.confirmed(), wei.confirmed()))
                .isEqualTo(new Delta(2, 0, 0));
    }

    @Test
    void a_third_person_of_an_inbox_does_not_count_not_even_confirmed() {
        assertThat(after(ruth.submitted(), wei.submitted(), fang.submitted(), fang.confirmed()))
                .isEqualTo(new Delta(0, 0, 2));
    }

    @Test
    void another_postcode_is_another_household() {
        assertThat(after(ruth.submitted(), wei.of("CT14 6AA").submitted(), wei.confirmed()))
                .isEqualTo(Delta.AWAITING);
    }

    @Test
    void a_withdrawn_signature_no_longer_counts_whatever_is_clicked_later() {
        assertThat(after(ruth.submitted(), ruth.confirmed(), ruth.withdrawn(), ruth.confirmed()))
                .isEqualTo(Delta.NONE);
    }

    @Test
    void who_withdrew_may_sign_anew() {
        var anew = ruth.again();

        assertThat(after(ruth.submitted(), ruth.confirmed(), ruth.withdrawn(), anew.submitted(), anew.confirmed()))
                .isEqualTo(Delta.ONLINE);
    }

    @Test
    void who_withdraws_makes_room_for_another() {
        assertThat(after(ruth.submitted(), wei.submitted(), ruth.withdrawn(), fang.submitted(), fang.confirmed()))
                .isEqualTo(new Delta(1, 0, 1));
    }

    @Test
    void a_link_works_until_it_expires_by_the_clock_of_the_log() {
        after(ruth.submitted());

        assertThat(after(ruth.confirmed(NOON.minusMillis(1)))).isEqualTo(Delta.NONE);
        assertThat(after(ruth.confirmed(NOON))).isEqualTo(new Delta(1, 0, -1));
    }

    @Test
    void erasing_leaves_the_count_as_it_is() {
        assertThat(after(ruth.submitted(), ruth.confirmed(), ruth.erased())).isEqualTo(Delta.ONLINE);
    }

    @Test
    void what_waited_when_it_was_erased_never_counts() {
        assertThat(after(ruth.submitted(), ruth.erased(), ruth.confirmed())).isEqualTo(Delta.NONE);
    }

    @Test
    void erased_before_it_came_it_does_not_wait_for_anybody() {
        assertThat(after(ruth.erased(), ruth.submitted(), ruth.confirmed())).isEqualTo(Delta.NONE);
        assertThat(after(wei.confirmed(), wei.erased(), wei.submitted())).isEqualTo(Delta.ONLINE);
    }

    @Test
    void with_a_repetition_goes_what_it_repeats_and_nobody_else() {
        var again = ruth.again();
        after(ruth.submitted(), wei.submitted(), again.submitted());

        assertThat(inbox.forgottenWith(again.id())).containsExactlyInAnyOrder(again.id(), ruth.id());
        assertThat(after(again.erased())).isEqualTo(Delta.NONE.minus(Delta.AWAITING));
    }

    @Test
    void an_old_link_does_not_reach_what_was_signed_after_the_erasure() {
        var anew = ruth.again();
        after(ruth.submitted(), ruth.erased(), anew.submitted());

        assertThat(inbox.forgottenWith(ruth.id())).isEmpty();
        assertThat(after(ruth.erased())).isEqualTo(Delta.NONE);
        assertThat(inbox.forgottenWith(anew.id())).containsExactly(anew.id());
    }

    @Test
    void who_was_counted_and_erased_and_signs_anew_is_counted_once_all_along() {
        var anew = ruth.again();
        assertThat(after(ruth.submitted(), ruth.confirmed(), ruth.erased(), anew.submitted()))
                .isEqualTo(new Delta(1, 0, 1));

        assertThat(after(anew.confirmed())).isEqualTo(Delta.NONE.minus(Delta.AWAITING));
        assertThat(after(ruth.withdrawn())).isEqualTo(Delta.NONE);
        assertThat(after(anew.withdrawn())).isEqualTo(Delta.NONE.minus(Delta.ONLINE));
    }

    @Test
    void signing_anew_on_paper_moves_an_erased_signature_to_the_other_sum() {
        after(ruth.submitted(), ruth.confirmed(), ruth.erased());

        assertThat(after(ruth.again().onPaper().submitted())).isEqualTo(Delta.PAPER.minus(Delta.ONLINE));
    }

    @Test
    void who_takes_back_what_they_signed_anew_is_not_left_in_the_count_without_a_name() {
        var anew = ruth.again();
        after(ruth.submitted(), ruth.confirmed(), ruth.erased(), anew.submitted());

        assertThat(after(anew.withdrawn())).isEqualTo(new Delta(-1, 0, -1));
    }

    @Test
    void whoever_says_that_it_was_not_they_leaves_the_erased_signature_where_it_is() {
        var anew = ruth.again();
        after(ruth.submitted(), ruth.confirmed(), ruth.erased(), anew.submitted());

        assertThat(after(anew.disowned())).isEqualTo(Delta.NONE.minus(Delta.AWAITING));
    }

    @Test
    void an_erased_person_who_signs_anew_takes_one_place_of_the_household() {
        after(ruth.submitted("NONE"), ruth.erased(), ruth.again().submitted());

        assertThat(after(wei.submitted("NONE"), fang.submitted("NONE"))).isEqualTo(Delta.ONLINE);
    }

    @Test
    void of_who_withdrew_and_signed_anew_all_goes_by_either_link() {
        var anew = ruth.again();
        after(ruth.submitted(), ruth.withdrawn(), anew.submitted());

        assertThat(inbox.forgottenWith(ruth.id())).containsExactlyInAnyOrder(ruth.id(), anew.id());
        assertThat(inbox.forgottenWith(anew.id())).containsExactlyInAnyOrder(ruth.id(), anew.id());
    }
}
