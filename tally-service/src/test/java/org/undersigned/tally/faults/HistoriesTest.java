package org.undersigned.tally.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.Sign;
import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.verification.Aside;
import org.undersigned.tally.verification.PartitionFold;

/**
 * Long histories at random (the seed is in the message of whoever fails): spread over partitions, read in batches of any size,
 * broken off before they are written, read again from anywhere before, also by who has lost the partition long ago.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoriesTest {

    private static final String PETITION = "junior-doctors";
    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");
    private static final int PARTITIONS = 3;
    private static final int SEEDS = 60;

    @Test
    void however_a_crowds_events_are_read_its_count_is_the_truth() {
        seeds().forEach(seed -> {
            var history = new History(PETITION, seed);
            var log = spread(IntStream.of(9, 1, 5, 12, 3, 30, 7, 13, 0)
                    .mapToObj(history::of)
                    .flatMap(List::stream)
                    .toList());

            var register = read(log, new Random(seed));

            assertThat(register.sum().online() + register.sum().paper())
                    .as("seed %d", seed)
                    .isEqualTo(history.truth());
        });
    }

    @Test
    void whatever_is_logged_however_it_is_read_count_register_and_log_agree() {
        seeds().forEach(seed -> {
            var random = new Random(seed);
            var log = spread(anything(random));

            var register = read(log, random);

            assertThat(register.sum()).as("seed %d", seed).isEqualTo(register.anew());
            assertThat(register.sum()).as("seed %d", seed).isEqualTo(folded(log));
        });
    }

    /** Every event any number of times, in any order, of few people in fewer inboxes. */
    private static List<SignatureEvent> anything(Random random) {
        var events = new ArrayList<SignatureEvent>();
        for (int inbox = 0; inbox < 12; inbox++) {
            for (var name : List.of("Ruth Wood", "李明", "王芳")) {
                var first = Sign.person(PETITION, "inbox-" + inbox, name);
                for (var person : List.of(first, first.again(), first.onPaper().again())) {
                    some(random, events, person::submitted);
                    some(random, events, person::confirmed);
                    some(random, events, random.nextBoolean() ? person::withdrawn : person::disowned);
                    some(random, events, person::erased);
                }
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static void some(Random random, List<SignatureEvent> events, Supplier<? extends SignatureEvent> event) {
        var one = event.get();
        IntStream.range(0, random.nextInt(3)).forEach(time -> events.add(one));
    }

    /** By inbox, as the topic does; ten seconds apart. */
    private static List<List<Logged>> spread(List<SignatureEvent> events) {
        var log = IntStream.range(0, PARTITIONS)
                .<List<Logged>>mapToObj(partition -> new ArrayList<>())
                .toList();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            int partition = Math.floorMod(event.inbox().hashCode(), PARTITIONS);
            var place = new Place(partition, log.get(partition).size());
            log.get(partition)
                    .add(new Logged(event, place, NOON.plus(Duration.ofSeconds(10L * i)), "type", new byte[0]));
        }
        return log;
    }

    private static MemoryRegister read(List<List<Logged>> log, Random random) {
        var register = new MemoryRegister(PETITION);
        while (!isThrough(log, register)) {
            boolean breaksOff = random.nextInt(4) == 0;
            register.count(batch(log, register, random), breaksOff);
        }
        return register;
    }

    private static boolean isThrough(List<List<Logged>> log, MemoryRegister register) {
        return IntStream.range(0, PARTITIONS)
                .allMatch(partition ->
                        register.next(partition) == log.get(partition).size());
    }

    /** Of any partitions: where the register stands, or before it, or (which it has to notice) after it. */
    private static Batch batch(List<List<Logged>> log, MemoryRegister register, Random random) {
        var events = new ArrayList<Logged>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var records = log.get(partition);
            int from = (int) Math.clamp(register.next(partition) + random.nextInt(12) - 8, 0L, records.size());
            events.addAll(records.subList(from, Math.min(records.size(), from + random.nextInt(12))));
        }
        return new Batch("topic", events, List.of());
    }

    private static Delta folded(List<List<Logged>> log) {
        return log.stream()
                .map(records -> {
                    var fold = new PartitionFold(PETITION, Aside.NOTHING, 1_000);
                    records.forEach(fold::take);
                    var at = fold.at(records.size());
                    return new Delta(at.online(), at.paper(), at.awaiting());
                })
                .reduce(Delta.NONE, Delta::plus);
    }

    private static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }
}
