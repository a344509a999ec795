package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.delivery.Allotment.PutOff;
import org.undersigned.notification.delivery.Allotment.State;
import org.undersigned.notification.delivery.Allotment.Waiting;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.notification.mailings.QuietHours;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllotmentTest {

    private static final Instant NOW = Instant.parse("2016-03-01T08:00:00Z");
    private static final Rates NONE = new Rates(OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final Rates TWO_A_SECOND =
            new Rates(OptionalDouble.empty(), OptionalDouble.empty(), Map.of("big", 2.0));

    @Test
    void a_large_domain_that_came_first_does_not_stand_before_a_small_one() {
        var taken = allot(queue("big", 100, "small", 3), state(NONE, 10)).taken();

        assertThat(taken).hasSize(10);
        assertThat(taken).filteredOn(it -> it.domain().equals("small")).hasSize(3);
    }

    @Test
    void of_one_domain_the_oldest_go_first() {
        assertThat(allot(queue("big", 100), state(NONE, 3)).taken())
                .extracting(Waiting::id)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_domain_that_rests_is_put_off_until_its_rest_ends() {
        var end = NOW.plusSeconds(300);
        var allotment = allot(
                queue("big", 5, "small", 1), new State(Lane.NEWS, 10, NONE, NIGHT, Map.of("big", end), Set.of(), NOW));

        assertThat(allotment.taken()).extracting(Waiting::domain).containsExactly("small");
        assertThat(allotment.putOff()).hasSize(5).allMatch(it -> it.dueAt().equals(end));
    }

    @Test
    void a_slow_domain_and_a_paused_mailing_make_way() {
        var waiting = List.of(waiting(1, "slow", false), waiting(2, "big", true), waiting(3, "big", false));
        var allotment = allot(waiting, new State(Lane.NEWS, 10, NONE, NIGHT, Map.of(), Set.of("slow"), NOW));

        assertThat(allotment.taken()).extracting(Waiting::id).containsExactly(3L);
        assertThat(allotment.putOff()).extracting(PutOff::id).containsExactly(1L, 2L);
    }

    @Test
    void what_waits_for_the_morning_waits_by_its_petitions_clocks() {
        var night = Instant.parse("2016-03-26T22:00:00Z");
        var waiting = List.of(
                new Waiting(1, "big", false, "Europe/London"),
                new Waiting(2, "big", false, "Australia/Sydney"),
                new Waiting(3, "big", false, null));

        var allotment = allot(waiting, new State(Lane.NEWS, 10, NONE, NIGHT, Map.of(), Set.of(), night));

        // The clocks of London go forward that night.
        assertThat(allotment.putOff()).containsExactly(new PutOff(1, Instant.parse("2016-03-27T07:00:00Z")));
        assertThat(allotment.taken()).extracting(Waiting::id).containsExactly(2L, 3L);
    }

    @Test
    void a_domain_at_its_rate_is_put_off_mail_by_mail_while_others_go() {
        var empty = new Bucket("big", 1, NOW, List.of(NOW, NOW, NOW));

        var allotment =
                Allotment.of(queue("big", 5, "small", 2), state(TWO_A_SECOND, Lane.CONFIRMATIONS), List.of(empty));

        assertThat(allotment.taken()).extracting(Waiting::domain).containsExactlyInAnyOrder("big", "small", "small");
        assertThat(allotment.putOff())
                .extracting(it -> Duration.between(NOW, it.dueAt()).toMillis())
                .containsExactly(500L, 1000L, 1500L, 2000L);
    }

    @Test
    void those_put_off_later_come_behind_those_put_off_before() {
        var state = state(TWO_A_SECOND, Lane.NEWS);
        var first = Allotment.of(queue("big", 4), state, List.of(new Bucket("big", 0, NOW, List.of(NOW, NOW, NOW))));

        var second = Allotment.of(queue("big", 1), state, first.buckets());

        assertThat(second.putOff().getFirst().dueAt())
                .isAfter(first.putOff().getLast().dueAt());
    }

    @Test
    void the_last_tokens_are_kept_for_confirmations() {
        var nearlyEmpty = List.of(new Bucket("big", 2.5, NOW, List.of(NOW, NOW, NOW)));

        assertThat(taken(Lane.NEWS, nearlyEmpty)).isEmpty();
        assertThat(taken(Lane.DATES, nearlyEmpty)).hasSize(1);
        assertThat(taken(Lane.CONFIRMATIONS, nearlyEmpty)).hasSize(2);
    }

    @Test
    void over_a_minute_a_domain_gets_its_rate_and_one_burst() {
        Collection<Bucket> buckets = List.of(Bucket.full("big", 2, NOW));
        var taken = 0;
        for (int i = 0; i < 600; i++) {
            var at = NOW.plusMillis(100L * i);
            var state = new State(Lane.CONFIRMATIONS, 50, TWO_A_SECOND, NIGHT, Map.of(), Set.of(), at);
            var allotment = Allotment.of(queue("big", 50), state, buckets);
            taken += allotment.taken().size();
            buckets = allotment.buckets();
        }

        assertThat(taken).isBetween(120, 130);
    }

    /** Three replicas by turns, each with a lane and a clock of its own: all take from one row. */
    @Test
    void over_a_minute_all_replicas_together_get_the_overall_rate_and_one_burst() {
        var ten = new Rates(OptionalDouble.of(10), OptionalDouble.empty(), Map.of());
        var chance = new Random(5);
        Collection<Bucket> buckets = List.of(ten.full(Rates.ALL, NOW));
        var taken = new HashMap<Lane, Integer>();
        for (int i = 0; i < 6000; i++) {
            var lane = Lane.values()[chance.nextInt(3)];
            var at = NOW.plusMillis(10L * i + chance.nextInt(400) - 200);
            var state = new State(lane, 50, ten, NIGHT, Map.of(), Set.of(), at);
            var allotment = Allotment.of(queue("big", 30, "small", 30), state, buckets);
            taken.merge(lane, allotment.taken().size(), Integer::sum);
            buckets = allotment.buckets();
        }

        assertThat(taken.values().stream().mapToInt(it -> it).sum()).isBetween(590, 10 * 60 + 50 + 2);
        assertThat(taken.get(Lane.CONFIRMATIONS)).isPositive();
    }

    /** Whatever waits and however it is limited. */
    @Test
    void nobody_goes_who_may_not_and_nobody_is_lost() {
        var chance = new Random(5);
        for (int i = 0; i < 2000; i++) {
            var waiting = anyQueue(chance);
            var rates = new Rates(any(chance, 50), any(chance, 10), Map.of("d1", 1.0));
            var state = new State(
                    Lane.values()[chance.nextInt(3)],
                    20,
                    rates,
                    NIGHT,
                    Map.of("d2", NOW.plusSeconds(9)),
                    Set.of("d3"),
                    NOW);
            var buckets = anyBuckets(rates, chance);

            var allotment = Allotment.of(waiting, state, buckets.values());

            var taken = allotment.taken();
            assertThat(taken)
                    .hasSizeLessThanOrEqualTo(20)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(waiting);
            assertThat(taken).noneMatch(it -> it.paused() || Set.of("d2", "d3").contains(it.domain()));
            assertThat(allotment.putOff()).allMatch(it -> it.dueAt().isAfter(NOW));
            var ids = new ArrayList<>(taken.stream().map(Waiting::id).toList());
            allotment.putOff().forEach(it -> ids.add(it.id()));
            assertThat(ids).doesNotHaveDuplicates();
            taken.stream()
                    .collect(Collectors.groupingBy(Waiting::domain, Collectors.counting()))
                    .forEach((domain, count) -> assertThat((double) count)
                            .isLessThanOrEqualTo(
                                    buckets.containsKey(domain)
                                            ? buckets.get(domain).tokens()
                                            : 20));
        }
    }

    private static OptionalDouble any(Random chance, int most) {
        return chance.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 + chance.nextInt(most));
    }

    private static List<Waiting> anyQueue(Random chance) {
        return LongStream.range(0, chance.nextInt(80))
                .mapToObj(id -> waiting(id, "d" + chance.nextInt(6), chance.nextInt(20) == 0))
                .toList();
    }

    private static Map<String, Bucket> anyBuckets(Rates rates, Random chance) {
        var buckets = new HashMap<String, Bucket>();
        IntStream.range(-1, 6)
                .mapToObj(i -> i < 0 ? Rates.ALL : "d" + i)
                .filter(rates::limits)
                .forEach(domain ->
                        buckets.put(domain, new Bucket(domain, chance.nextDouble(8), NOW, List.of(NOW, NOW, NOW))));
        return buckets;
    }

    private static List<Waiting> taken(Lane lane, Collection<Bucket> buckets) {
        return Allotment.of(queue("big", 5), state(TWO_A_SECOND, lane), buckets).taken();
    }

    private static Allotment allot(List<Waiting> waiting, State state) {
        return Allotment.of(waiting, state, List.of());
    }

    private static State state(Rates rates, int count) {
        return new State(Lane.NEWS, count, rates, NIGHT, Map.of(), Set.of(), NOW);
    }

    private static State state(Rates rates, Lane lane) {
        return new State(lane, 50, rates, NIGHT, Map.of(), Set.of(), NOW);
    }

    private static Waiting waiting(long id, String domain, boolean paused) {
        return new Waiting(id, domain, paused, null);
    }

    private static List<Waiting> queue(Object... domainsAndCounts) {
        var queue = new ArrayList<Waiting>();
        for (int i = 0; i < domainsAndCounts.length; i += 2) {
            for (int n = 0; n < (int) domainsAndCounts[i + 1]; n++) {
                queue.add(waiting(queue.size(), (String) domainsAndCounts[i], false));
            }
        }
        return queue;
    }
}
