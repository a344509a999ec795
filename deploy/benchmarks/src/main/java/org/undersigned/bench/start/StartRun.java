package org.undersigned.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.undersigned.bench.machine.Meter;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.stage.Ground;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** {@code deploy/bench start}: from the start of a process until it serves, and what it holds of the memory then. */
public final class StartRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // A second virtual machine makes the AOT cache before the first one may go.
    private static final Duration MAKING = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 10;
    private static final int CALM_MILLIS = 1_000;

    private final Ground ground;
    private final StartPlan plan;
    private final Consumer<String> progress;
    private final List<Way> ways = Way.here();

    private StartRun(Ground ground, StartPlan plan, Consumer<String> progress) {
        this.ground = ground;
        this.plan = plan;
        this.progress = progress;
    }

    public static Found run(Path root, StartPlan plan, Consumer<String> progress) throws Exception {
        progress.accept("starting the broker and the database");
        try (var ground = Ground.open(root)) {
            ground.createDatabase("tally");
            ground.createDatabase("notification");
            var programs = new Programs(root, ground);
            return new StartRun(ground, plan, progress).of(plan.few() ? programs.few() : programs.all());
        }
    }

    private Found of(List<Startable> programs) throws IOException {
        var starts = new ArrayList<Starts>();
        for (var program : programs) {
            starts.add(of(program));
        }
        return new StartReport(ways, starts);
    }

    private Starts of(Startable program) throws IOException {
        // The first ones make tables and topics too, so they are not measured.
        ways.stream().filter(Way::needsTraining).forEach(way -> train(program, way));
        var rounds = new EnumMap<Way, List<Started>>(Way.class);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (var way : ways) {
                rounds.computeIfAbsent(way, one -> new ArrayList<>()).add(measure(program, way));
            }
        }
        return new Starts(program.name(), Map.copyOf(rounds));
    }

    private void train(Startable program, Way way) {
        progress.accept("%s: making the %s".formatted(program.name(), way.title()));
        try (var process = start(program, way.making(file(program, way)))) {
            awaitReady(program, process);
            process.endWithin(MAKING);
        }
    }

    private Started measure(Startable program, Way way) {
        long begun = System.nanoTime();
        try (var process = start(program, way.using(file(program, way)))) {
            awaitReady(program, process);
            double millis = (System.nanoTime() - begun) / 1e6;
            var meter = new Meter(List.of(process.pid()));
            double processorMillis = meter.seconds() * 1_000;
            Waiting.millis(CALM_MILLIS);
            progress.accept("%s, %s: %,.0f ms".formatted(program.name(), way.title(), millis));
            return new Started(millis, processorMillis, meter.residentMegabytes());
        }
    }

    private Program start(Startable program, List<String> options) {
        var what = new ArrayList<>(options);
        what.addAll(program.what());
        var log = ground.folder().resolve(program.name() + ".log");
        return Program.start(log, program.heap(), program.settings(), what);
    }

    private void awaitReady(Startable program, Program process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!program.isReady().ask()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new Refusal("%s did not start:%n%s".formatted(program.name(), process.said()));
            }
            Waiting.millis(LOOK_MILLIS);
        }
    }

    private Path file(Startable program, Way way) {
        return ground.folder().resolve(program.name() + "-" + way);
    }
}
