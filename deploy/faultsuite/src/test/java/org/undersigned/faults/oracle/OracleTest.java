package org.undersigned.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.faults.load.Said;
import org.undersigned.faults.load.Standing;
import org.undersigned.faults.load.Standing.Unsubscribed;
import org.undersigned.faults.observed.Mails.Mail;
import org.undersigned.faults.observed.Register.Signature;
import org.undersigned.faults.observed.Strain.Sample;
import org.undersigned.faults.observed.Told;
import org.undersigned.faults.observed.Watch.Sight;

/** An oracle that cannot fail says nothing: each invariant is shown what it is there to find. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OracleTest {

    private final Right seen = new Right();

    @Test
    void where_everything_is_right_everything_holds() {
        var verdict = Verdict.on(seen.observed());

        assertThat(verdict.holds()).as(verdict.toString()).isTrue();
        assertThat(verdict.against()).hasSize(9);
    }

    @Test
    void a_signature_that_was_acknowledged_and_is_nowhere_is_lost() {
        seen.register.remove(Right.RUTH);

        assertThat(broken()).contains("I1", "I2");
    }

    @Test
    void a_signature_that_was_confirmed_and_still_waits_is_lost() {
        seen.register.put(Right.RUTH, new Signature(Right.RUTH, "AWAITING", "ruth"));
        seen.live = 1;

        assertThat(broken()).contains("I1", "I2");
    }

    @Test
    void a_known_duplicate_is_not_lost() {
        var again = new UUID(0, 3);
        var asha = seen.people.getFirst();
        seen.people.set(
                0,
                new Standing(
                        asha.person(),
                        Set.of(Right.ASHA, again),
                        Said.YES,
                        Said.YES,
                        Said.NOT_ASKED,
                        Optional.empty()));
        seen.register.put(again, new Signature(again, "DUPLICATE", "asha"));

        assertThat(broken()).isEmpty();
    }

    @Test
    void one_person_who_counts_twice_is_found() {
        var again = new UUID(0, 3);
        seen.register.put(again, new Signature(again, "COUNTED", "asha"));
        seen.live = 3;

        assertThat(broken()).contains("I2");
    }

    @Test
    void a_count_that_is_not_the_registers_is_found() {
        seen.live = 3;

        assertThat(broken()).containsExactly("I2");
    }

    @Test
    void a_count_that_nobody_confirmed_is_found() {
        seen.people.set(1, unconfirmed(seen.people.get(1)));

        assertThat(broken()).containsExactly("I2");
    }

    @Test
    void a_version_that_goes_back_is_found_in_the_topic_and_in_what_one_replica_showed() {
        seen.counts.add(new Told.Count(1, 2));
        assertThat(broken()).containsExactly("I3");

        seen.counts.removeLast();
        seen.sights.addAll(List.of(new Sight("tally-service-1/1", 2, 2), new Sight("tally-service-1/1", 1, 2)));
        assertThat(broken()).containsExactly("I3");
    }

    @Test
    void replicas_that_are_not_equally_far_are_nothing_gone_back() {
        seen.sights.addAll(List.of(new Sight("tally-service-1/1", 2, 2), new Sight("tally-service-2/1", 1, 1)));

        assertThat(broken()).isEmpty();
    }

    @Test
    void a_count_that_falls_without_a_withdrawal_is_found() {
        seen.counts.add(new Told.Count(3, 1));

        assertThat(broken()).containsExactly("I3");
    }

    @Test
    void a_milestone_that_was_passed_and_not_told_is_found() {
        seen.milestones.clear();

        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void a_milestone_told_again_under_its_id_is_one_and_under_another_is_two() {
        seen.milestones.add(new Told.Milestone(1, "milestone:p:1"));
        assertThat(broken()).isEmpty();

        seen.milestones.add(new Told.Milestone(1, "another"));
        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void two_mails_of_one_milestone_are_found() {
        seen.mails.add(seen.mail(seen.people.getFirst(), "MILESTONE", "AMBIGUOUS", false, 2));

        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void a_mail_that_says_it_was_sent_and_never_came_is_found() {
        seen.mails.add(seen.mail(seen.people.getFirst(), "WELCOME", "SENT", false, 0));

        assertThat(broken()).containsExactly("I5");
    }

    @Test
    void a_mail_that_came_twice_is_found_unless_it_is_listed() {
        seen.mails.add(seen.mail(seen.people.getFirst(), "WELCOME", "SENT", true, 2));
        assertThat(broken()).isEmpty();

        seen.mails.add(seen.mail(seen.people.getFirst(), "WELCOME", "SENT", false, 2));
        assertThat(broken()).containsExactly("I5");
    }

    @Test
    void a_second_copy_under_another_id_is_found() {
        var mail = seen.mail(seen.people.getFirst(), "WELCOME", "SENT", true, 1);
        var other = Right.letter(mail.entry().email(), "WELCOME", "<other@p>", Right.NOON);
        seen.mails.add(new Mail(mail.entry(), List.of(mail.letters().getFirst(), other)));

        assertThat(broken()).containsExactly("I5");
    }

    @Test
    void somebody_who_signed_and_was_never_written_to_is_found() {
        seen.mails.removeFirst();

        assertThat(broken()).containsExactly("I5");
    }

    @Test
    void a_mail_after_goodbye_is_found() {
        seen.people.set(0, gone(seen.people.getFirst(), false));
        seen.mails.add(strike(Right.NOON.plusSeconds(1)));

        assertThat(broken()).containsExactly("I6");
    }

    @Test
    void a_mail_of_before_of_another_kind_or_that_was_announced_is_none_after_goodbye() {
        seen.people.set(0, gone(seen.people.getFirst(), true));
        seen.mails.add(strike(Right.NOON.minusSeconds(1)));
        seen.mails.add(strike(Right.NOON.plusSeconds(1)));
        assertThat(broken()).isEmpty();

        seen.mails.add(strike(Right.NOON.plusSeconds(2)));
        assertThat(broken()).containsExactly("I6");
    }

    @Test
    void a_name_in_a_log_is_found() {
        seen.leaks.add("log tally-service-1.log: Canaryquill");

        assertThat(broken()).containsExactly("I7");
    }

    @Test
    void what_never_arrives_or_takes_too_long_is_found() {
        seen.left.add("3 records to count");
        assertThat(broken()).containsExactly("I8");

        seen.left.clear();
        seen.took = Duration.ofSeconds(61);
        assertThat(broken()).containsExactly("I8");
    }

    @Test
    void heap_descriptors_and_restarts_that_do_not_come_back_are_found() {
        seen.after = new Sample(50 + 33, 90, 1);
        assertThat(broken()).containsExactly("I8");

        seen.after = new Sample(50, 90 + 61, 1);
        assertThat(broken()).containsExactly("I8");

        seen.after = new Sample(50, 90, 2);
        assertThat(broken()).containsExactly("I8");
    }

    @Test
    void an_error_a_503_without_retry_after_and_an_answer_that_hangs_are_found() {
        for (var wrong :
                List.of(Right.answer(500, 5, false), Right.answer(503, 5, false), Right.answer(0, 15_001, false))) {
            seen.answers.add(wrong);
            assertThat(broken()).as(wrong.toString()).containsExactly("I9");
            seen.answers.remove(wrong);
        }
    }

    @Test
    void a_503_with_retry_after_and_a_connection_that_breaks_are_honest() {
        seen.answers.addAll(List.of(Right.answer(503, 5, true), Right.answer(429, 5, true), Right.answer(0, 5, false)));

        assertThat(broken()).isEmpty();
    }

    private List<String> broken() {
        return Verdict.on(seen.observed()).broken();
    }

    private static Standing unconfirmed(Standing each) {
        return new Standing(each.person(), each.ids(), Said.YES, Said.NOT_ASKED, Said.NOT_ASKED, Optional.empty());
    }

    private static Standing gone(Standing each, boolean mailInHand) {
        return new Standing(
                each.person(),
                each.ids(),
                Said.YES,
                Said.YES,
                Said.NOT_ASKED,
                Optional.of(new Unsubscribed("STRIKE_PLANNED", Right.NOON, mailInHand)));
    }

    private Mail strike(Instant at) {
        var mail = seen.mail(seen.people.getFirst(), "STRIKE_MOVED", "SENT", false, 1);
        var letter = mail.letters().getFirst();
        return new Mail(mail.entry(), List.of(Right.letter(letter.to(), "STRIKE_MOVED", letter.messageId(), at)));
    }
}
