package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.tally.Sign;
import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.counting.Part;
import org.undersigned.tally.counting.Quarter;
import org.undersigned.tally.register.Fold.Held;

/** Not samples: every sequence of an inbox's events up to a length, so every order and every repetition. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryOrderTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    private final Sign ruth = Sign.person("junior-doctors", "ruth", "Ruth Wood")
            .from("GB", new Place("TN", "England"), "junior-doctor", "sevenoaks");
    private final Sign ruthAgain = ruth.again().from("FR", null, null, null);
    private final Sign wei =
            Sign.person("junior-doctors", "ruth", "李明").from("GB", new Place("CF", "Wales"), "gp", "sevenoaks");
    private final Sign fang = Sign.person("junior-doctors", "ruth", "王芳");

    private final List<SignatureEvent> all = List.of(
            ruth.submitted(),
            ruth.confirmed(),
            ruth.withdrawn(),
            ruth.erased(),
            ruthAgain.submitted(),
            ruthAgain.confirmed(),
            wei.submitted(),
            wei.confirmed(),
            fang.submitted(),
            fang.confirmed());

    /** The register's side of a story: what it holds and what it told the counts. */
    private static final class Story {
        private final Inbox inbox = new Inbox(List.of());
        private final List<Signature> states = new ArrayList<>();
        private final Set<UUID> erased = new HashSet<>();
        private Delta sum = Delta.NONE;

        static Story of(List<SignatureEvent> events) {
            var story = new Story();
            events.forEach(story::tell);
            return story;
        }

        List<Change> tell(SignatureEvent event) {
            if (event instanceof SignatureErased it) {
                erased.addAll(inbox.forgottenWith(it.id()));
            }
            var changes = inbox.apply(event, NOON);
            for (var change : changes) {
                sum = sum.plus(change.delta());
                states.removeIf(state -> state.id().equals(change.after().id()));
                states.add(change.after());
            }
            return changes;
        }

        long counted() {
            return counted(states);
        }

        private static long counted(List<Signature> states) {
            return states.stream().filter(Signature.Counted.class::isInstance).count();
        }

        List<String> people(Class<? extends Signature.Live> state) {
            return states.stream()
                    .filter(state::isInstance)
                    .map(Signature::person)
                    .toList();
        }

        /** Who stands in the inbox with what they typed. */
        List<String> named() {
            return states.stream()
                    .filter(Signature.Live.class::isInstance)
                    .filter(state -> !erased.contains(state.id()))
                    .map(Signature::person)
                    .toList();
        }
    }

    @Test
    void the_sum_told_to_the_counts_is_what_the_register_holds() {
        everySequence(5, events -> {
            var story = Story.of(events);

            assertThat(story.sum.online()).as("%s", events).isEqualTo(story.counted());
            assertThat(story.sum.awaiting())
                    .isEqualTo(story.people(Signature.Awaiting.class).size());
        });
    }

    @Test
    void nobody_is_in_the_register_twice_and_never_more_than_a_household() {
        everySequence(5, events -> {
            var story = Story.of(events);

            assertThat(story.people(Signature.Counted.class)).as("%s", events).doesNotHaveDuplicates();
            assertThat(story.people(Signature.Awaiting.class)).as("%s", events).doesNotHaveDuplicates();
            assertThat(story.named()).as("%s", events).doesNotHaveDuplicates();
            assertThat(new HashSet<>(story.people(Signature.Live.class))).hasSizeLessThanOrEqualTo(2);
        });
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        everySequence(4, events -> {
            var story = Story.of(events);

            events.forEach(event ->
                    assertThat(story.tell(event)).as("%s of %s", event, events).isEmpty());
        });
    }

    @Test
    void in_any_order_a_confirmed_person_counts_once() {
        everyOrder(
                List.of(ruth.submitted(), ruth.confirmed()),
                events -> assertThat(Story.of(events).counted()).isEqualTo(1));
        everyOrder(
                List.of(ruth.submitted(), ruth.confirmed(), ruthAgain.submitted(), ruthAgain.confirmed()),
                events ->
                        assertThat(Story.of(events).counted()).as("%s", events).isEqualTo(1));
    }

    @Test
    void in_any_order_a_household_counts_as_two() {
        everyOrder(
                List.of(ruth.submitted(), ruth.confirmed(), wei.submitted(), wei.confirmed()),
                events ->
                        assertThat(Story.of(events).counted()).as("%s", events).isEqualTo(2));
    }

    @Test
    void in_any_order_what_was_withdrawn_does_not_count() {
        everyOrder(
                List.of(ruth.submitted(), ruth.confirmed(), ruth.withdrawn()),
                events ->
                        assertThat(Story.of(events).counted()).as("%s", events).isZero());
    }

    @Test
    void in_any_order_who_is_erased_and_signs_anew_counts_at_most_once() {
        everyOrder(
                List.of(
                        ruth.submitted(),
                        ruth.confirmed(),
                        ruth.erased(),
                        ruthAgain.submitted(),
                        ruthAgain.confirmed(),
                        ruthAgain.erased()),
                events ->
                        assertThat(Story.of(events).counted()).as("%s", events).isLessThanOrEqualTo(1));
    }

    @Test
    void a_register_read_back_decides_as_the_one_that_never_stopped() {
        everySequence(4, events -> {
            var whole = Story.of(events);
            var half = Story.of(events.subList(0, 2));
            var restarted = new Inbox(half.states, half.erased);
            var sum = events.subList(2, 4).stream()
                    .flatMap(event -> restarted.apply(event, NOON).stream())
                    .map(Change::delta)
                    .reduce(half.sum, Delta::plus);

            assertThat(sum).as("%s", events).isEqualTo(whole.sum);
        });
    }

    /** Ten minutes apart, so that some share a quarter of an hour and some do not. */
    @Test
    void however_a_story_is_cut_into_batches_its_quarters_are_the_same_and_add_up_to_the_count() {
        everySequence(4, events -> {
            var log = logged(events);
            var whole = Fold.of(List.of(), log);

            var first = Fold.of(List.of(), log.subList(0, 2));
            var second = Fold.of(held(first), log.subList(2, 4));

            var cut = new TreeMap<>(first.quarters());
            second.quarters().forEach((quarter, delta) -> cut.merge(quarter, delta, Delta::plus));
            cut.values().removeIf(delta -> !delta.movesCount());
            assertThat(online(cut)).as("%s", events).isEqualTo(online(whole.quarters()));
            assertThat(online(cut).values().stream().mapToLong(n -> n).sum())
                    .isEqualTo(Story.of(events).counted());
        });
    }

    @Test
    void however_a_story_is_cut_into_batches_its_breakdowns_are_what_the_register_holds_and_add_up_to_the_count() {
        everySequence(4, events -> {
            var log = logged(events);
            var first = Fold.of(List.of(), log.subList(0, 2));
            var second = Fold.of(held(first), log.subList(2, 4));
            var told = Story.of(events);

            var cut = new TreeMap<>(first.parts());
            second.parts().forEach((part, delta) -> cut.merge(part, delta, Delta::plus));
            cut.values().removeIf(Delta::isNone);

            assertThat(cut)
                    .as("%s", events)
                    .isEqualTo(Fold.of(List.of(), log).parts())
                    .isEqualTo(recounted(told));
            for (var kind : Kind.values()) {
                assertThat(online(cut, kind)).as("%s of %s", kind, events).isEqualTo(told.counted());
            }
        });
    }

    private static long online(Map<Part, Delta> parts, Kind kind) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().kind() == kind)
                .mapToLong(part -> part.getValue().online())
                .sum();
    }

    /** One by one of everybody who counts. */
    private static Map<Part, Delta> recounted(Story story) {
        var parts = new TreeMap<Part, Delta>();
        story.states.stream()
                .filter(Signature.Counted.class::isInstance)
                .map(Signature.Counted.class::cast)
                .map(counted -> counted.signer().traits())
                .forEach(traits -> Stream.of(Kind.values())
                        .map(kind -> new Part("junior-doctors", kind, traits.cell(kind)))
                        .forEach(part -> parts.merge(part, Delta.ONLINE, Delta::plus)));
        return parts;
    }

    private static List<Logged> logged(List<SignatureEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Logged(
                        events.get(i),
                        new Logged.Place(0, i),
                        NOON.plus(Duration.ofMinutes(10L * i)),
                        "type",
                        new byte[0]))
                .toList();
    }

    private static List<Held> held(Outcome outcome) {
        return outcome.entries().stream()
                .map(entry -> new Held(
                        entry.petition(),
                        entry.key().inbox(),
                        entry.signature(),
                        outcome.erased().contains(entry.key())))
                .toList();
    }

    private static Map<Instant, Long> online(Map<Quarter, Delta> quarters) {
        return quarters.entrySet().stream()
                .collect(Collectors.toMap(
                        quarter -> quarter.getKey().since(),
                        quarter -> quarter.getValue().online()));
    }

    private void everySequence(int length, Consumer<List<SignatureEvent>> check) {
        extend(List.of(), length, check);
    }

    private void extend(List<SignatureEvent> begun, int left, Consumer<List<SignatureEvent>> check) {
        if (left == 0) {
            check.accept(begun);
            return;
        }
        all.forEach(event -> extend(with(begun, event), left - 1, check));
    }

    private static void everyOrder(List<SignatureEvent> events, Consumer<List<SignatureEvent>> check) {
        permute(List.of(), events, check);
    }

    private static void permute(
            List<SignatureEvent> begun, List<SignatureEvent> left, Consumer<List<SignatureEvent>> check) {
        if (left.isEmpty()) {
            check.accept(begun);
        }
        IntStream.range(0, left.size()).forEach(i -> {
            var rest = new ArrayList<>(left);
            var event = rest.remove(i);
            permute(with(begun, event), rest, check);
        });
    }

    private static List<SignatureEvent> with(List<SignatureEvent> begun, SignatureEvent event) {
        var longer = new ArrayList<>(begun);
        longer.add(event);
        return longer;
    }
}
