package org.undersigned.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.admission.Admission.Decision.Admitted;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {

    private final Gate gate = new Gate();

    @Test
    void thirty_nurses_behind_one_address_sign_within_five_minutes() {
        for (int nurse = 0; nurse < 30; nurse++) {
            assertThat(gate.admits(gate.somebody(Gate.HOSPITAL))).isTrue();
            gate.later(Duration.ofSeconds(10));
        }
    }

    @Test
    void the_worst_minute_on_record_goes_on_for_an_hour_and_nobody_is_asked_for_anything() {
        for (int signature = 0; signature < 60 * 2_000; signature++) {
            assertThat(gate.admits(gate.somebody("address-" + signature))).isTrue();
            gate.later(Duration.ofMillis(30));
        }
    }

    @Test
    void a_flood_from_one_address_is_asked_and_its_neighbours_are_not() {
        gate.crowd(Gate.HOSPITAL);

        assertThat(gate.admits(gate.somebody(Gate.HOSPITAL))).isFalse();
        assertThat(gate.admits(gate.somebody("elsewhere"))).isTrue();
    }

    @Test
    void a_flood_on_one_petition_is_asked_wherever_it_comes_from() {
        IntStream.range(0, 3_000).forEach(visitor -> gate.admits(gate.somebody("address-" + visitor)));

        assertThat(gate.admits(gate.somebody("one more"))).isFalse();
    }

    @Test
    void a_flood_from_one_address_is_not_charged_to_the_petition() {
        IntStream.range(0, 10_000).forEach(visitor -> gate.admits(gate.somebody(Gate.HOSPITAL)));

        assertThat(gate.admits(gate.somebody("elsewhere"))).isTrue();
    }

    @Test
    void what_is_asked_is_asked_no_longer_once_it_is_quiet() {
        gate.crowd(Gate.HOSPITAL);
        gate.later(Duration.ofSeconds(4));

        assertThat(gate.admits(gate.somebody(Gate.HOSPITAL))).isTrue();
        assertThat(gate.admits(gate.somebody(Gate.HOSPITAL))).isFalse();
    }

    @Test
    void work_opens_the_door_and_leaves_a_mark() {
        gate.crowd(Gate.HOSPITAL);
        var nurse = gate.somebody(Gate.HOSPITAL);
        var toll = gate.toll(nurse);

        assertThat(gate.decide(Gate.solved(toll.challenge(), nurse)))
                .isEqualTo(new Admitted(List.of("challenge-solved")));
    }

    @Test
    void a_solution_is_for_one_submission_only() {
        gate.crowd(Gate.HOSPITAL);
        var solved = Gate.solved(gate.toll(gate.somebody(Gate.HOSPITAL)).challenge(), gate.somebody(Gate.HOSPITAL));

        assertThat(gate.admits(solved)).isFalse();
    }

    @Test
    void patience_opens_the_door_but_not_before_its_time_and_not_for_others() {
        gate.crowd(Gate.HOSPITAL);
        var nurse = gate.somebody(Gate.HOSPITAL);
        var toll = gate.toll(nurse);
        var waited = Gate.waited(toll.waited(), nurse);

        gate.later(toll.patience().minusMillis(1));
        gate.crowd(Gate.HOSPITAL);
        assertThat(gate.admits(waited)).isFalse();
        gate.later(Duration.ofMillis(1));
        assertThat(gate.admits(Gate.waited(toll.waited(), gate.somebody(Gate.HOSPITAL))))
                .isFalse();
        assertThat(gate.decide(waited)).isEqualTo(new Admitted(List.of("waited")));
    }

    @Test
    void a_wait_is_not_kept_for_ever() {
        gate.crowd(Gate.HOSPITAL);
        var nurse = gate.somebody(Gate.HOSPITAL);
        var waited = Gate.waited(gate.toll(nurse).waited(), nurse);
        gate.later(Duration.ofMinutes(62));
        gate.crowd(Gate.HOSPITAL);

        assertThat(gate.admits(waited)).isFalse();
    }

    @Test
    void the_same_submission_a_hundred_times_is_one() {
        var nurse = gate.somebody(Gate.HOSPITAL);

        assertThat(Stream.generate(() -> nurse).limit(100)).allMatch(gate::admits);
        assertThat(Stream.generate(() -> gate.somebody(Gate.HOSPITAL)).limit(99))
                .allMatch(gate::admits);
    }

    @Test
    void a_solution_used_again_is_no_flood_either() {
        gate.crowd(Gate.HOSPITAL);
        var nurse = gate.somebody(Gate.HOSPITAL);
        var solved = Gate.solved(gate.toll(nurse).challenge(), nurse);

        assertThat(Stream.generate(() -> solved)
                        .limit(1_000)
                        .filter(gate::admits)
                        .count())
                .isEqualTo(200 + 4);
    }

    @Test
    void one_inbox_again_and_again_is_asked() {
        assertThat(tries("inbox", Gate.HOSPITAL, 100)).isBetween(10, 40);
    }

    @Test
    void nobody_elsewhere_can_tell_that_an_inbox_was_used() {
        var quiet = new Gate();
        gate.admits(Gate.knock("a signatory", "inbox", UUID.randomUUID()));
        quiet.admits(Gate.knock("a signatory", "another inbox", UUID.randomUUID()));

        assertThat(answers(gate)).isEqualTo(answers(quiet));
    }

    @Test
    void nobody_at_the_same_address_can_tell_by_counting() {
        var spread = IntStream.range(0, 200)
                .mapToObj(inbox -> tries("inbox-" + inbox, "client-" + inbox, 60))
                .distinct();

        assertThat(spread).hasSizeGreaterThan(10);
    }

    @Test
    void how_a_form_came_leaves_marks_and_hurts_nobody() {
        assertThat(marks(gate.shown(), "http://casino.example")).containsExactly("honeypot", "fast-form");
        assertThat(marks(null, " ")).containsExactly("unseen-form");
        assertThat(marks("A".repeat(32), null)).containsExactly("unseen-form");
    }

    @Test
    void a_page_from_the_cache_or_the_history_is_as_good_as_new() {
        var shown = gate.shown();
        gate.later(Duration.ofDays(30));

        assertThat(marks(shown, "")).isEmpty();
    }

    @Test
    void memory_stays_bounded_whoever_comes() {
        var few = new Gate(Gate.limits(Map.of(
                "undersigned.admission.address.remembered", "10", "undersigned.admission.repeats.remembered", "10")));

        assertThat(IntStream.range(0, 2_000).mapToObj(visitor -> few.somebody("address-" + visitor)))
                .allMatch(few::admits);
    }

    private int tries(String inbox, String client, int most) {
        return (int) IntStream.range(0, most)
                .mapToObj(one -> Gate.knock(client, inbox, UUID.randomUUID()))
                .takeWhile(gate::admits)
                .count();
    }

    private static List<Boolean> answers(Gate gate) {
        return IntStream.range(0, 60)
                .mapToObj(one -> gate.admits(Gate.knock("somebody nosy", "inbox", UUID.randomUUID())))
                .toList();
    }

    private List<String> marks(String shown, String honeypot) {
        var knock = gate.somebody(Gate.HOSPITAL);
        var form = new Knock(
                knock.client(),
                knock.petition(),
                knock.submission(),
                knock.inbox(),
                new Evidence(null, null, honeypot, shown),
                true);
        return switch (gate.decide(form)) {
            case Admitted(var signals) -> signals;
            case Admission.Decision.Asked asked -> throw new AssertionError("asked");
        };
    }
}
