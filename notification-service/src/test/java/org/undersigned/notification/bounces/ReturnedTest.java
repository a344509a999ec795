package org.undersigned.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.notification.bounces.Outcome.Complaint;
import org.undersigned.notification.bounces.Outcome.Genuine;
import org.undersigned.notification.bounces.Outcome.HardBounce;
import org.undersigned.notification.bounces.Outcome.SoftBounce;
import org.undersigned.notification.bounces.Outcome.TextRefused;
import org.undersigned.notification.delivery.Settlement.State;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnedTest {

    private static final Instant NOW = Instant.parse("2016-03-09T08:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Genuine HARD = new HardBounce(1, "5.1.1");
    private static final Genuine SOFT = new SoftBounce(1, "5.2.2");

    @Test
    void one_hard_bounce_ends_writing_to_an_inbox() {
        assertThat(sent(0).to(HARD, NOW)).isEqualTo(new Reaction.Suppressed());
    }

    @ParameterizedTest(name = "after {0} others: {1}")
    @CsvSource({"0, Noted", "1, Noted", "2, Suppressed", "3, Suppressed"})
    void the_third_soft_one_in_a_week_does_so_too(int others, String reaction) {
        assertThat(sent(others).to(SOFT, NOW).getClass().getSimpleName()).isEqualTo(reaction);
    }

    @Test
    void a_refused_text_says_nothing_of_the_address_however_often() {
        assertThat(sent(9).to(new TextRefused(1, "5.7.1"), NOW)).isEqualTo(new Reaction.CountedAgainstText());
    }

    @Test
    void who_complains_has_unsubscribed() {
        assertThat(sent(0).to(new Complaint(1), NOW)).isEqualTo(new Reaction.Unsubscribed());
    }

    @ParameterizedTest(name = "{0}, recovered {1}: {2}")
    @CsvSource({
        "SENT, false, Suppressed",
        "AMBIGUOUS, false, Suppressed",
        "ATTEMPTING, false, Suppressed",
        "QUEUED, true, Suppressed",
        "QUEUED, false, Nothing",
        "CLAIMED, false, Nothing",
        "FAILED, false, Nothing",
        "CANCELLED, false, Nothing"
    })
    void only_what_may_have_been_sent_can_come_back(State state, boolean recovered, String reaction) {
        var mail = new Returned(state, recovered, YESTERDAY, null, true, 0);

        assertThat(mail.to(HARD, NOW).getClass().getSimpleName()).isEqualTo(reaction);
    }

    @Test
    void a_month_later_it_is_too_late() {
        assertThat(sent(0).to(HARD, YESTERDAY.plus(Duration.ofDays(30)))).isEqualTo(new Reaction.Suppressed());
        assertThat(sent(0).to(HARD, YESTERDAY.plus(Duration.ofDays(31))))
                .isEqualTo(new Reaction.Nothing(Reason.EXPIRED));
    }

    @Test
    void what_comes_back_from_an_address_that_was_left_says_nothing_of_the_new_one() {
        var before = new Returned(State.SENT, false, YESTERDAY, YESTERDAY.plusSeconds(1), true, 0);
        var after = new Returned(State.SENT, false, YESTERDAY, YESTERDAY.minusSeconds(1), true, 0);

        assertThat(before.to(HARD, NOW)).isEqualTo(new Reaction.Nothing(Reason.ADDRESS_LEFT));
        assertThat(before.to(new Complaint(1), NOW)).isEqualTo(new Reaction.Nothing(Reason.ADDRESS_LEFT));
        assertThat(after.to(HARD, NOW)).isEqualTo(new Reaction.Suppressed());
    }

    /** Somebody typed it in; it is not the address that this supporter is written to at. */
    @Test
    void an_address_that_is_only_asked_stops_nothing() {
        var asked = new Returned(State.SENT, false, YESTERDAY, null, false, 2);

        assertThat(asked.to(HARD, NOW)).isEqualTo(new Reaction.Noted());
        assertThat(asked.to(SOFT, NOW)).isEqualTo(new Reaction.Noted());
        assertThat(asked.to(new Complaint(1), NOW)).isEqualTo(new Reaction.Noted());
    }

    private static Returned sent(int softOnes) {
        return new Returned(State.SENT, false, YESTERDAY, null, true, softOnes);
    }
}
