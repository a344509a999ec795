package org.undersigned.bench.signing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.undersigned.bench.load.Client;
import org.undersigned.bench.load.Pace;
import org.undersigned.bench.load.Result;
import org.undersigned.bench.machine.Heap;
import org.undersigned.bench.machine.HeapWatch;
import org.undersigned.bench.report.Rounds;
import org.undersigned.bench.stage.Intake;
import org.undersigned.bench.stage.Stage;

/** How fast signing is, beside what limits it and beside what everybody builds first. */
public final class SigningBench {

    private static final String SIGN = "/petitions/" + Intake.PETITION + "/signatures";
    private static final String CHECK = SIGN + "/check";

    /** So many inboxes are kept apart for each run of the client. */
    private static final int PEOPLE = 5_000_000;

    private static final double STILL_WARMING = 1.05;

    private final Stage stage;
    private final SigningPlan plan;
    private final Consumer<String> progress;
    private final AtomicInteger runs = new AtomicInteger();

    SigningBench(Stage stage, SigningPlan plan, Consumer<String> progress) {
        this.stage = stage;
        this.plan = plan;
        this.progress = progress;
    }

    Findings run() throws IOException {
        warmUp();
        var bare = new ArrayList<Double>();
        var real = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        for (int round = 1; round <= plan.rounds(); round++) {
            bare.add(saturated("bare", intake(), CHECK, round));
            real.add(saturated("signing", intake(), SIGN, round));
            plain.add(saturated("plain", stage.plainPort(), SIGN, round));
        }
        stage.plainIsOver();
        var capacity = new Rounds(real);
        return new Findings(new Rounds(bare), capacity, new Rounds(plain), half(capacity), overload(capacity.median()));
    }

    /** Until it gets no faster: a machine with other things to do compiles long. */
    private void warmUp() throws IOException {
        progress.accept("warming up");
        double before = 0;
        double now = 1;
        for (int i = 0; i < plan.warmUps() && now > before * STILL_WARMING; i++) {
            before = Math.max(before, now);
            now = warm(intake(), CHECK) + warm(intake(), SIGN) + warm(stage.plainPort(), SIGN);
        }
    }

    private double warm(int port, String path) throws IOException {
        return run(port, path, new Pace.AtOnce(plan.connections()), plan.warmUp())
                .goodPerSecond();
    }

    private double saturated(String what, int port, String path, int round) throws IOException {
        var result = run(port, path, new Pace.AtOnce(plan.connections()), plan.saturation());
        progress.accept("round %d of %d: %s %,.0f/s %s"
                .formatted(round, plan.rounds(), what, result.goodPerSecond(), result.statuses()));
        return result.goodPerSecond();
    }

    /** Milliseconds of all but the slowest hundredth, at half of what it can take. */
    private Rounds half(Rounds capacity) throws IOException {
        var p99 = new ArrayList<Double>();
        for (int round = 0; round < plan.rounds(); round++) {
            var pace = new Pace.PerSecond(capacity.median() / 2, plan.crowd());
            var result = run(intake(), SIGN, pace, plan.half());
            progress.accept("half of it: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms %s"
                    .formatted(result.millisAt(50), result.millisAt(99), result.millisAt(99.9), result.statuses()));
            p99.add(result.millisAt(99));
        }
        return new Rounds(p99);
    }

    private Overload overload(double capacity) throws IOException {
        progress.accept("three times of it for " + plan.overload().toSeconds() + " s");
        try (var heap = new HeapWatch(stage.intake()::metrics)) {
            var pace = new Pace.PerSecond(capacity * 3, plan.crowd());
            var result = run(intake(), SIGN, pace, plan.overload());
            return new Overload(capacity, result, new Heap(heap.samples()));
        }
    }

    private Result run(int port, String path, Pace pace, Duration duration) throws IOException {
        int first = runs.getAndIncrement() % 20 * PEOPLE;
        return Client.run(port, new SignatureRequests(path, first), pace, duration);
    }

    private int intake() {
        return stage.intake().port();
    }
}
