package org.undersigned.intake.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.intake.whereabouts.Answer.Nothing;
import org.undersigned.intake.whereabouts.Answer.Silence;
import org.undersigned.intake.whereabouts.Answer.Told;
import org.undersigned.notification.events.Written;
import org.undersigned.notification.events.Written.Mail;
import org.undersigned.tally.events.Registered;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhereaboutsTest {

    private static final Instant SIGNED = Instant.parse("2016-02-06T15:04:05Z");
    private static final Instant CONFIRMED = Instant.parse("2016-02-06T15:20:00Z");
    private static final Instant ENDED = Instant.parse("2016-02-07T09:00:00Z");
    private static final Rules BY_EMAIL = new Rules(true, false);

    @Test
    void what_is_not_in_the_register_yet_is_received_and_can_be_confirmed() {
        var it = whereabouts(new Nothing<>(), new Nothing<>());

        assertThat(it.standing()).isEqualTo(Standing.RECEIVED);
        assertThat(steps(it)).containsExactly(Step.RECEIVED, Step.MAIL_COMING, Step.UNCONFIRMED, Step.UNCOUNTED);
        assertThat(it.presses()).containsExactly(Press.CONFIRM, Press.WITHDRAW, Press.ERASE);
    }

    @Test
    void when_the_petitions_retention_has_ended_there_is_nothing_to_press() {
        var it = Whereabouts.forgotten();

        assertThat(it.standing()).isEqualTo(Standing.FORGOTTEN);
        assertThat(steps(it)).containsExactly(Step.ERASED, Step.MAIL_GONE);
        assertThat(it.presses()).isEmpty();
    }

    @Test
    void what_waits_says_when_the_mail_was_sent() {
        var it = whereabouts(told(awaiting()), mail("SENT"));

        assertThat(it.standing()).isEqualTo(Standing.AWAITING);
        assertThat(it.lines()).contains(new Line(Step.RECEIVED, SIGNED), new Line(Step.MAIL_SENT, SIGNED));
        assertThat(it.presses()).contains(Press.CONFIRM);
    }

    @Test
    void what_counts_cannot_be_confirmed_again() {
        var it = whereabouts(told(counted(false)), mail("SENT"));

        assertThat(it.standing()).isEqualTo(Standing.COUNTED);
        assertThat(it.lines()).contains(new Line(Step.CONFIRMED, CONFIRMED), new Line(Step.COUNTED, CONFIRMED));
        assertThat(it.presses()).containsExactly(Press.WITHDRAW, Press.ERASE);
    }

    @Test
    void a_petition_that_asks_for_no_confirmation_speaks_of_none() {
        var it = Whereabouts.of(told(counted(false)), mail("SENT"), new Rules(false, false));

        assertThat(steps(it)).containsExactly(Step.RECEIVED, Step.MAIL_SENT, Step.COUNTED);
    }

    @Test
    void a_repetition_stands_where_the_first_one_stands() {
        var again = new Registered("DUPLICATE", ENDED, null, ENDED, null, false, awaiting());
        var it = whereabouts(told(again), mail("SENT"));

        assertThat(it.standing()).isEqualTo(Standing.AWAITING);
        assertThat(it.repeats()).isTrue();
        assertThat(it.lines()).startsWith(new Line(Step.RECEIVED, ENDED), new Line(Step.REPEATS, SIGNED));
        assertThat(it.presses()).contains(Press.CONFIRM, Press.WITHDRAW);
    }

    @Test
    void who_found_no_room_is_told_so_and_can_be_erased() {
        var it = whereabouts(told(new Registered("DUPLICATE", SIGNED, null, SIGNED, null, false, null)), mail("SENT"));

        assertThat(it.standing()).isEqualTo(Standing.FULL);
        assertThat(it.presses()).containsExactly(Press.ERASE);
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, SIGNER, false, WITHDRAWN, WITHDRAWN",
        "WITHDRAWN, NOT_ME, false, NOT_ME, DISOWNED",
        "WITHDRAWN, SIGNER, true, ERASED, WITHDRAWN",
        "REMOVED, Signed twice, false, REMOVED, REMOVED"
    })
    void what_ended_says_how_and_when(String state, String why, boolean erased, Standing standing, Step step) {
        var ended = new Registered(state, SIGNED, CONFIRMED, ENDED, why, erased, null);
        var it = whereabouts(told(ended), mail("SENT"));

        assertThat(it.standing()).isEqualTo(standing);
        assertThat(it.lines()).contains(new Line(step, ENDED), Line.of(Step.UNCOUNTED));
        assertThat(it.presses()).doesNotContain(Press.CONFIRM, Press.WITHDRAW);
        assertThat(it.why()).isEqualTo(standing == Standing.REMOVED ? why : null);
    }

    @Test
    void erased_while_it_waited_it_says_so_and_not_that_it_was_withdrawn() {
        var it = whereabouts(
                told(new Registered("WITHDRAWN", SIGNED, null, ENDED, "ERASED", true, null)), new Nothing<>());

        assertThat(it.standing()).isEqualTo(Standing.ERASED);
        assertThat(steps(it))
                .containsExactly(Step.RECEIVED, Step.MAIL_GONE, Step.UNCONFIRMED, Step.UNCOUNTED, Step.ERASED);
        assertThat(it.presses()).isEmpty();
    }

    @Test
    void erased_after_it_counted_it_counts_and_can_still_be_withdrawn() {
        var it = whereabouts(told(counted(true)), new Nothing<>());

        assertThat(it.standing()).isEqualTo(Standing.NAMELESS);
        assertThat(steps(it)).contains(Step.COUNTED, Step.MAIL_GONE, Step.ERASED);
        assertThat(it.presses()).containsExactly(Press.WITHDRAW);
    }

    @Test
    void where_the_register_is_silent_every_button_is_there_but_what_the_mails_side_knows_to_be_done() {
        var unknown = whereabouts(new Silence<>(), new Silence<>());
        assertThat(unknown.standing()).isEqualTo(Standing.UNTOLD);
        assertThat(steps(unknown)).containsExactly(Step.RECEIVED, Step.MAIL_UNTOLD, Step.REGISTER_UNTOLD);
        assertThat(unknown.presses()).containsExactly(Press.CONFIRM, Press.WITHDRAW, Press.ERASE);

        var confirmed = whereabouts(new Silence<>(), new Told<>(new Written("CONFIRMED", false, null)));
        assertThat(confirmed.presses()).containsExactly(Press.WITHDRAW, Press.ERASE);
    }

    @Test
    void a_state_that_is_not_known_here_yet_is_not_guessed() {
        var it = whereabouts(told(new Registered("ADMIRED", SIGNED, null, SIGNED, null, false, null)), mail("SENT"));

        assertThat(it.standing()).isEqualTo(Standing.UNTOLD);
    }

    @Test
    void what_comes_too_late_has_no_button() {
        var it = Whereabouts.of(told(awaiting()), mail("SENT"), new Rules(true, true));

        assertThat(it.standing()).isEqualTo(Standing.LAPSED);
        assertThat(it.presses()).doesNotContain(Press.CONFIRM);
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, false, MAIL_COMING",
        "ATTEMPTING, false, MAIL_COMING",
        "SENT, false, MAIL_SENT",
        "AMBIGUOUS, false, MAIL_UNCERTAIN",
        "FAILED, false, MAIL_REFUSED",
        "FAILED, true, MAIL_NO_SUCH_ADDRESS",
        "CANCELLED, false, MAIL_NOT_NEEDED"
    })
    void what_became_of_the_mail(String state, boolean unreachable, Step step) {
        var written = new Written("AWAITING", unreachable, new Mail("CONFIRMATION", state, SIGNED));

        assertThat(steps(whereabouts(told(awaiting()), new Told<>(written)))).contains(step);
    }

    private static Whereabouts whereabouts(Answer<Registered> register, Answer<Written> mails) {
        return Whereabouts.of(register, mails, BY_EMAIL);
    }

    private static List<Step> steps(Whereabouts whereabouts) {
        return whereabouts.lines().stream().map(Line::step).toList();
    }

    private static Answer<Registered> told(Registered registered) {
        return new Told<>(registered);
    }

    private static Answer<Written> mail(String state) {
        return new Told<>(new Written("AWAITING", false, new Mail("CONFIRMATION", state, SIGNED)));
    }

    private static Registered awaiting() {
        return new Registered("AWAITING", SIGNED, null, SIGNED, null, false, null);
    }

    private static Registered counted(boolean erased) {
        return new Registered("COUNTED", SIGNED, CONFIRMED, CONFIRMED, null, erased, null);
    }
}
