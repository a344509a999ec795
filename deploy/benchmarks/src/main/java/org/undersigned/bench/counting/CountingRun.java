package org.undersigned.bench.counting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Rounds;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.launch.Refusal;

/** How fast counting is, beside PostgreSQL's own measure of itself and beside Kafka Streams. */
public final class CountingRun {

    private static final String EMPTY = "empty";
    private static final String FULL = "many";
    private static final long SEED = 2016;
    private static final String READ = "select coalesce(sum(next_offset), 0) from consumed where topic = 'signatures'";

    private final CountingStage stage;
    private final CountingPlan plan;
    private final Registers registers;
    private final SignatureTopic topic;
    private final Consumer<String> progress;
    private final List<Double> plain = new ArrayList<>();
    private int batch;
    private double megabytes;
    private double streamsMegabytes;

    private CountingRun(CountingStage stage, CountingPlan plan, SignatureTopic topic, Consumer<String> progress) {
        this.stage = stage;
        this.plan = plan;
        this.registers = stage.registers();
        this.topic = topic;
        this.progress = progress;
    }

    public static Found run(Path root, CountingPlan plan, Consumer<String> progress) throws Exception {
        progress.accept("starting the broker, the database and tally-service");
        try (var stage = CountingStage.open(root);
                var topic = stage.topic()) {
            stage.refuseWithoutRoom(plan.bytes());
            return new CountingReport(new CountingRun(stage, plan, topic, progress).measure());
        }
    }

    private CountingFindings measure() throws Exception {
        prepare();
        var mix = new Mix(SEED, plan.events());
        progress.accept("filling the topic with %,d events".formatted(plan.events()));
        topic.fill(mix);
        progress.accept("making %,d rows".formatted(plan.rows()));
        registers.fill(FULL, plan.rows());
        var empty = new ArrayList<Double>();
        var full = new ArrayList<Double>();
        var streams = new ArrayList<Double>();
        for (int round = 1; round <= plan.rounds(); round++) {
            empty.add(drain(EMPTY, round, mix.counted()));
            plain(round);
            streams.add(streams(round));
            full.add(drain(FULL, round, plan.rows() + mix.counted()));
        }
        return new CountingFindings(
                plan,
                new Rounds(empty),
                new Rounds(full),
                batch,
                plain.isEmpty() ? Optional.empty() : Optional.of(new Rounds(plain)),
                new Rounds(streams),
                megabytes,
                streamsMegabytes);
    }

    /** The service makes its tables and hears of the petition; what is measured are copies of that. */
    private void prepare() throws Exception {
        topic.create();
        topic.publishPetition();
        registers.execute("postgres", "create database " + EMPTY);
        try (var tally = stage.tally(EMPTY)) {
            while (registers.number(EMPTY, "select count(*) from tally") == 0) {
                if (tally.ended()) {
                    throw new Refusal("tally-service did not start:\n" + tally.said());
                }
            }
        }
        registers.copy(EMPTY, FULL);
    }

    /** Into a copy, which goes afterwards. */
    private double drain(String template, int round, long expected) throws Exception {
        var register = template + round;
        registers.copy(template, register);
        registers.settle();
        double rate = drain(register);
        progress.accept(
                "round %d of %d: tally-service, %s: %,.0f events/s".formatted(round, plan.rounds(), template, rate));
        check(register, expected);
        if (batch == 0) {
            batch = (int)
                    (plan.events() / registers.number(register, "select count(distinct xmin::text) from transition"));
        }
        registers.drop(register);
        return rate;
    }

    private double drain(String register) throws Exception {
        try (var tally = stage.tally(register);
                var look = registers.connect(register)) {
            double rate = new Drain(tally, topic.size(), () -> Registers.number(look, READ)).perSecond();
            megabytes = Math.max(megabytes, tally.megabytesAtMost());
            return rate;
        }
    }

    /** A wrong count may be as fast as it likes. */
    private void check(String register, long expected) throws Exception {
        long counted = registers.number(register, "select online from tally");
        if (counted != expected || registers.number(register, "select count(*) from quarantine") > 0) {
            throw new Refusal("Counted %,d instead of %,d.".formatted(counted, expected));
        }
    }

    private void plain(int round) throws Exception {
        var pgbench = PgBench.on(stage.folder());
        if (pgbench.isEmpty()) {
            progress.accept("pgbench is missing here (Debian: it comes with the package postgresql)");
            return;
        }
        var register = "plain" + round;
        registers.copy(EMPTY, register);
        registers.settle();
        double rate = pgbench.get().perSecond(registers, register, batch, plan.plainSeconds());
        registers.drop(register);
        progress.accept("pgbench: %,.0f rows/s".formatted(rate));
        plain.add(rate);
    }

    private double streams(int round) throws Exception {
        var name = "streams" + round;
        try (Program streams = stage.streams(name)) {
            double rate = new Drain(streams, topic.size(), () -> topic.read(name)).perSecond();
            streamsMegabytes = Math.max(streamsMegabytes, streams.megabytesAtMost());
            progress.accept("Kafka Streams: %,.0f events/s".formatted(rate));
            return rate;
        }
    }
}
