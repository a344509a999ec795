package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;
import org.undersigned.tally.Sign;
import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Fall;
import org.undersigned.tally.counting.Reason;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Ruling.Removing;
import org.undersigned.tally.register.Ruling.Restoring;
import org.undersigned.tally.register.Signature.Awaiting;
import org.undersigned.tally.register.Signature.Counted;
import org.undersigned.tally.register.Signature.Duplicate;
import org.undersigned.tally.register.Signature.Removed;
import org.undersigned.tally.register.Signature.Withdrawn;

/** Rules act, and are undone, at any point of any story of an inbox. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalDecisionTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final Sign ruth = Sign.person("junior-doctors", "ruth", "Ruth Wood");
    private final Sign ruthAgain = ruth.again();
    private final Sign wei = Sign.person("junior-doctors", "ruth", "李明");
    private final Sign fang = Sign.person("junior-doctors", "ruth", "王芳");

    /** Something that happens: an event, or a rule that acts or is undone. */
    private sealed interface Move {
        record Told(SignatureEvent event) implements Move {}

        record Remove(UUID rule, Set<UUID> ids) implements Move {}

        record Restore(UUID rule) implements Move {}
    }

    private static final class Story {
        private Inbox inbox = new Inbox(List.of());
        private final Map<UUID, Signature> states = new HashMap<>();
        private final Set<UUID> erased = new HashSet<>();
        private final Set<UUID> everCounted = new HashSet<>();
        private final List<Transition> steps = new ArrayList<>();

        static Story of(List<Move> moves) {
            var story = new Story();
            moves.forEach(story::go);
            return story;
        }

        List<Change> go(Move move) {
            var changes = switch (move) {
                case Move.Told(var event) -> tell(event);
                case Move.Remove(var rule, var ids) -> inbox.remove(ids, rule);
                case Move.Restore(var rule) -> inbox.restore(rule);
            };
            changes.forEach(change -> note(move, change));
            return changes;
        }

        private List<Change> tell(SignatureEvent event) {
            if (event instanceof SignatureErased it) {
                erased.addAll(inbox.forgottenWith(it.id()));
            }
            return inbox.apply(event, NOON);
        }

        private void note(Move move, Change change) {
            steps.add(new Transition(cause(move), change));
            states.put(change.after().id(), change.after());
            if (change.after() instanceof Counted) {
                everCounted.add(change.after().id());
            }
        }

        private static Cause cause(Move move) {
            var place = new Place(0, 0);
            return switch (move) {
                case Move.Told(var event) -> new Logged(event, place, NOON, "type", new byte[0]);
                case Move.Remove(var rule, var ids) -> new Removing("junior-doctors", "ruth", rule, ids, place, NOON);
                case Move.Restore(var rule) -> new Restoring("junior-doctors", "ruth", rule, place, NOON);
            };
        }

        Story restarted() {
            var ordered = steps.stream()
                    .map(step -> step.change().after().id())
                    .distinct()
                    .map(states::get)
                    .toList();
            inbox = new Inbox(ordered, erased);
            return this;
        }

        Delta sum() {
            return steps.stream().map(step -> step.change().delta()).reduce(Delta.NONE, Delta::plus);
        }

        Map<Fall, Delta> falls() {
            return new Outcome(steps, List.of()).falls();
        }

        long everCounted() {
            return everCounted.stream()
                    .filter(id -> !isReplaced(states.get(id)))
                    .count();
        }

        private static boolean isReplaced(Signature signature) {
            return signature instanceof Withdrawn withdrawn && "ERASED".equals(withdrawn.by());
        }

        <T extends Signature> List<String> people(Class<T> state) {
            return states.values().stream()
                    .filter(state::isInstance)
                    .map(Signature::person)
                    .toList();
        }
    }

    private List<Move> moves() {
        return List.of(
                told(ruth.submitted()),
                told(ruth.confirmed()),
                told(ruth.withdrawn()),
                told(ruth.erased()),
                told(ruthAgain.submitted()),
                told(ruthAgain.confirmed()),
                told(ruthAgain.withdrawn()),
                told(wei.submitted("NONE")),
                told(fang.submitted("NONE")),
                new Move.Remove(ONE, Set.of(ruth.id())),
                new Move.Remove(TWO, everybody()),
                new Move.Restore(ONE),
                new Move.Restore(TWO));
    }

    private Set<UUID> everybody() {
        return Set.of(ruth.id(), ruthAgain.id(), wei.id(), fang.id());
    }

    @Test
    void whatever_rules_do_the_counts_the_register_and_the_ledger_agree_and_nobody_counts_twice() {
        everySequence(moves(), 4, story -> moves -> agrees(story, moves));
    }

    @Test
    void so_they_do_once_somebody_counts() {
        everySequence(moves(), 4, ignored -> moves -> {
            var story = Story.of(List.of(told(ruth.submitted("NONE"))));
            moves.forEach(story::go);
            agrees(story, moves);
        });
    }

    private static void agrees(Story story, List<Move> moves) {
        var sum = story.sum();
        var counted = story.people(Counted.class);
        var awaiting = story.people(Awaiting.class);
        var people = Stream.concat(counted.stream(), awaiting.stream()).distinct();
        var fallen = story.falls().values().stream().mapToLong(Delta::online).sum();
        assertThat(sum.online() == counted.size()
                        && sum.awaiting() == awaiting.size()
                        && counted.size() == counted.stream().distinct().count()
                        && awaiting.size() == awaiting.stream().distinct().count()
                        && people.count() <= 2
                        && fallen == sum.online() - story.everCounted())
                .as(
                        "%s: told %s, counted %s, awaiting %s, fallen %d of %d",
                        moves, sum, counted, awaiting, fallen, story.everCounted())
                .isTrue();
    }

    @Test
    void a_register_read_back_decides_as_the_one_that_never_stopped() {
        everySequence(
                moves(),
                2,
                half -> begun -> everySequence(moves(), 2, ignored -> rest -> {
                    var restarted = Story.of(begun).restarted();
                    rest.forEach(restarted::go);

                    assertThat(restarted.states)
                            .as("%s, %s", begun, rest)
                            .isEqualTo(Story.of(Stream.concat(begun.stream(), rest.stream())
                                            .toList())
                                    .states);
                }));
    }

    @Test
    void what_was_removed_and_is_restored_stands_as_if_it_had_never_been_whatever_came_between() {
        var events = Stream.of(
                        ruth.submitted(),
                        ruth.confirmed(),
                        ruth.withdrawn(),
                        ruth.erased(),
                        wei.submitted("NONE"),
                        fang.submitted("NONE"))
                .map(RemovalDecisionTest::told)
                .toList();
        everySequence(events, 4, never -> moves -> {
            for (int from = 0; from <= moves.size(); from++) {
                for (int to = from; to <= moves.size(); to++) {
                    assertThat(Story.of(removedBetween(moves, from, to)).states)
                            .as("%s removed after %d and restored after %d", moves, from, to)
                            .isEqualTo(never.states);
                }
            }
        });
    }

    private List<Move> removedBetween(List<Move> moves, int from, int to) {
        var story = new ArrayList<>(moves);
        story.add(to, new Move.Restore(ONE));
        story.add(from, new Move.Remove(ONE, everybody()));
        return story;
    }

    @Test
    void signing_again_in_whatever_way_is_no_way_around_a_rule() {
        var ways = Stream.of(
                        ruth.submitted(),
                        ruth.confirmed(),
                        ruth.withdrawn(),
                        ruth.erased(),
                        ruthAgain.submitted(),
                        ruthAgain.confirmed(),
                        ruthAgain.submitted("NONE"))
                .map(RemovalDecisionTest::told)
                .toList();
        everySequence(ways, 5, ignored -> moves -> {
            var story = Story.of(List.of(told(ruth.submitted("NONE")), new Move.Remove(ONE, Set.of(ruth.id()))));
            moves.forEach(story::go);

            assertThat(story.people(Counted.class)).as("%s", moves).isEmpty();
        });
    }

    @Test
    void what_repeats_a_removed_one_acts_for_it_and_comes_to_count_when_it_is_restored() {
        var story = Story.of(List.of(
                told(ruth.submitted()),
                new Move.Remove(ONE, Set.of(ruth.id())),
                told(ruthAgain.submitted()),
                told(ruthAgain.confirmed())));
        assertThat(story.states.get(ruthAgain.id())).isInstanceOf(Duplicate.class);
        assertThat(story.sum()).isEqualTo(Delta.NONE);

        story.go(new Move.Restore(ONE));

        assertThat(story.sum()).isEqualTo(Delta.ONLINE);
        assertThat(story.falls()).as("it never counted, so it did not fall").isEmpty();
    }

    @Test
    void who_counts_otherwise_by_now_is_not_let_in_twice() {
        var story = Story.of(List.of(
                told(ruth.submitted("NONE")),
                told(ruth.erased()),
                told(ruthAgain.submitted()),
                new Move.Remove(ONE, Set.of(ruth.id())),
                told(ruthAgain.confirmed())));

        assertThat(story.go(new Move.Restore(ONE))).isEmpty();

        assertThat(story.states.get(ruth.id())).isInstanceOf(Removed.class);
        assertThat(story.sum()).isEqualTo(Delta.ONLINE);
    }

    @Test
    void a_fall_says_why_and_an_undoing_that_it_is_one() {
        var story = Story.of(List.of(
                told(ruth.submitted("NONE")),
                told(wei.submitted("NONE")),
                new Move.Remove(ONE, Set.of(ruth.id())),
                new Move.Restore(ONE),
                told(ruth.disowned()),
                told(wei.withdrawn())));

        assertThat(story.falls().entrySet())
                .extracting(
                        fall -> fall.getKey().reason(),
                        fall -> fall.getKey().removal(),
                        fall -> fall.getKey().undone(),
                        fall -> fall.getValue().online())
                .containsExactly(
                        tuple(Reason.WITHDRAWN, null, false, -1L),
                        tuple(Reason.NOT_ME, null, false, -1L),
                        tuple(Reason.RULE, ONE, false, -1L),
                        tuple(Reason.RULE, ONE, true, 1L));
    }

    @Test
    void who_does_not_say_by_whom_it_is_withdrawn_has_withdrawn_it() {
        var story = Story.of(List.of(
                told(ruth.submitted("NONE")),
                told(new SignatureWithdrawn(ruth.id(), ruth.petition(), ruth.inbox(), null))));

        assertThat(story.falls().keySet()).extracting(Fall::reason).containsExactly(Reason.WITHDRAWN);
    }

    @Test
    void a_name_that_comes_into_the_place_of_a_nameless_one_is_no_fall() {
        var story = Story.of(List.of(
                told(ruth.submitted("NONE")),
                told(ruth.erased()),
                told(ruthAgain.submitted()),
                told(ruthAgain.confirmed())));

        assertThat(story.sum()).isEqualTo(Delta.ONLINE);
        assertThat(story.falls()).isEmpty();
        assertThat(story.everCounted()).isEqualTo(1);
    }

    private static Move told(SignatureEvent event) {
        return new Move.Told(event);
    }

    private static void everySequence(
            List<Move> moves, int length, java.util.function.Function<Story, Consumer<List<Move>>> check) {
        extend(
                moves,
                List.of(),
                length,
                sequence -> check.apply(Story.of(sequence)).accept(sequence));
    }

    private static void extend(List<Move> moves, List<Move> begun, int left, Consumer<List<Move>> check) {
        if (left == 0) {
            check.accept(begun);
            return;
        }
        moves.forEach(move ->
                extend(moves, Stream.concat(begun.stream(), Stream.of(move)).toList(), left - 1, check));
    }
}
