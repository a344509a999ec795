package org.undersigned.bench.counting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.undersigned.bench.Machine;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.launch.Refusal;

/** How fast counting is, beside PostgreSQL's own measure of itself and beside Kafka Streams. */
public final class CountingRun {

    private static final String EMPTY = "empty";
    private static final String FULL = "many";
    private static final String PLAIN = "plain";
    private static final String STREAMS = "streams";
    private static final long SEED = 2016;
    private static final String READ = "select coalesce(sum(next_offset), 0) from consumed where topic = 'signatures'";

    private final CountingStage stage;
    private final CountingPlan plan;
    private final Registers registers;
    private final SignatureTopic topic;
    private final Consumer<String> progress;
    private double megabytes;
    private double streamsMegabytes;

    private CountingRun(CountingStage stage, CountingPlan plan, SignatureTopic topic, Consumer<String> progress) {
        this.stage = stage;
        this.plan = plan;
        this.registers = stage.registers();
        this.topic = topic;
        this.progress = progress;
    }

    public static void begin(Path root, CountingPlan plan) throws Exception {
        var target = root.resolve("deploy/benchmarks/target");
        var machine = Machine.now();
        System.out.println("Starting the broker, the database and tally-service");
        try (var stage = CountingStage.open(root, target);
                var topic = stage.topic()) {
            stage.refuseWithoutRoom(plan.bytes());
            var run = new CountingRun(stage, plan, topic, line -> System.out.println("  " + line));
            var report = new CountingReport(machine, run.measure());
            System.out.print(report.table());
            System.out.println("  " + report.write(target));
        }
    }

    private CountingFindings measure() throws Exception {
        prepare();
        var mix = new Mix(SEED, plan.events());
        progress.accept("filling the topic with %,d events".formatted(plan.events()));
        topic.fill(mix);
        double empty = drain(EMPTY, mix.counted());
        int batch =
                (int) (plan.events() / registers.number(EMPTY, "select count(distinct xmin::text) from transition"));
        var plain = plain(batch);
        double streams = streams();
        progress.accept("making %,d rows".formatted(plan.rows()));
        registers.fill(FULL, plan.rows());
        double full = drain(FULL, plan.rows() + mix.counted());
        return new CountingFindings(plan, empty, full, batch, plain, streams, megabytes, streamsMegabytes);
    }

    /** The service makes its tables and hears of the petition; what is measured are copies of that. */
    private void prepare() throws Exception {
        topic.create();
        topic.publishPetition();
        registers.execute("postgres", "create database " + EMPTY);
        try (var tally = stage.tally(EMPTY, registers)) {
            while (registers.number(EMPTY, "select count(*) from tally") == 0) {
                if (tally.ended()) {
                    throw new Refusal("tally-service did not start:\n" + tally.said());
                }
            }
        }
        registers.copy(EMPTY, FULL);
        registers.copy(EMPTY, PLAIN);
    }

    private double drain(String register, long expected) throws Exception {
        registers.settle();
        try (var tally = stage.tally(register, registers);
                var look = registers.connect(register)) {
            double rate = new Drain(tally, topic.size(), () -> Registers.number(look, READ)).perSecond();
            megabytes = Math.max(megabytes, tally.megabytesAtMost());
            progress.accept("tally-service, %s: %,.0f events/s".formatted(register, rate));
            check(register, expected);
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

    private Optional<Double> plain(int batch) throws Exception {
        var pgbench = PgBench.on(stage.folder());
        if (pgbench.isEmpty()) {
            progress.accept("pgbench is missing here (Debian: it comes with the package postgresql)");
            return Optional.empty();
        }
        registers.settle();
        double rate = pgbench.get().perSecond(registers, PLAIN, batch, plan.plainSeconds());
        progress.accept("pgbench: %,.0f rows/s".formatted(rate));
        return Optional.of(rate);
    }

    private double streams() throws Exception {
        try (Program streams = stage.streams(STREAMS)) {
            double rate = new Drain(streams, topic.size(), () -> topic.read(STREAMS)).perSecond();
            streamsMegabytes = streams.megabytesAtMost();
            progress.accept("Kafka Streams: %,.0f events/s".formatted(rate));
            return rate;
        }
    }
}
