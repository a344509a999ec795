package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.undersigned.bench.live.Meter;
import org.undersigned.bench.signing.HeapWatch;
import org.undersigned.local.launch.Waiting;

/** The limit, ours, the limit again; then ten times as many for the heap. */
final class MailBench {

    // As many as the service has couriers for dates.
    private static final int CONNECTIONS = 20;
    private static final int PATIENCE_MILLIS = 60_000;

    private final MailStage stage;
    private final MailPlan plan;
    private final Consumer<String> progress;
    private final Ledger ledger;

    MailBench(MailStage stage, MailPlan plan, Consumer<String> progress) {
        this.stage = stage;
        this.plan = plan;
        this.progress = progress;
        this.ledger = stage.ledger();
    }

    /** What came of one mailing. */
    private record Sent(double perSecond, int inLedger, Waits confirmations, double heap, Map<String, Double> cores) {}

    MailFindings run() throws Exception {
        var letter = letter();
        var sink = stage.taker().take();
        try {
            ledger.fill(plan.warmUp());
            progress.accept("warming up with %,d".formatted(plan.warmUp()));
            new Mailing(ledger, stage.notification().planStrike()).await(plan.warmUp());
            var limits = new ArrayList<>(limit(letter));
            ledger.fill(plan.supporters());
            var ours = tell(sink);
            progress.accept("notification-service: %,.0f letters/s".formatted(ours.perSecond()));
            limits.addAll(limit(letter));
            double heapOfMany = heapOfMany();
            return new MailFindings(
                    plan,
                    stage.taker().name(),
                    Files.size(letter),
                    limits,
                    ours.perSecond(),
                    ours.inLedger(),
                    ours.confirmations(),
                    ours.heap(),
                    heapOfMany,
                    ours.cores());
        } finally {
            sink.destroy();
        }
    }

    /** One of ours. */
    private Path letter() throws Exception {
        var sink = stage.taker().takeOne();
        try {
            ledger.fill(1);
            new Mailing(ledger, stage.notification().planStrike()).await(1);
            return stage.taker().letter();
        } finally {
            sink.destroy();
            sink.waitFor();
        }
    }

    private List<Double> limit(Path letter) throws IOException {
        var rate = stage.taker().limit(letter, CONNECTIONS, plan.supporters());
        rate.ifPresent(it -> progress.accept("smtp-source: %,.0f letters/s".formatted(it)));
        return rate.stream().boxed().toList();
    }

    private Sent tell(Process sink) throws Exception {
        var meters = stage.meters(sink);
        try (var heap = new HeapWatch(stage.notification()::metrics);
                var signers = new Signers(stage.intake().port(), plan.perSecond())) {
            var mailing = new Mailing(ledger, stage.notification().planStrike());
            var before = seconds(meters);
            long begun = System.nanoTime();
            double rate = mailing.await(plan.supporters());
            var cores = cores(before, seconds(meters), (System.nanoTime() - begun) / 1e9);
            return new Sent(rate, mailing.sent(), waits(signers.signed()), least(heap.samples()), cores);
        }
    }

    /** Once all have their confirmations, or it is of no use to wait any longer. */
    private Waits waits(Map<String, Instant> signed) throws SQLException {
        var waits = Waits.of(signed, ledger.confirmations());
        for (int waited = 0; waits.missing() > 0 && waited < PATIENCE_MILLIS; waited += 1_000) {
            Waiting.millis(1_000);
            waits = Waits.of(signed, ledger.confirmations());
        }
        return waits;
    }

    private double heapOfMany() throws Exception {
        progress.accept("making %,d supporters".formatted(plan.many()));
        ledger.fill(plan.many());
        try (var heap = new HeapWatch(stage.notification()::metrics)) {
            var mailing = new Mailing(ledger, stage.notification().planStrike());
            mailing.watch(plan.watched().toNanos(), plan.many());
            progress.accept("%,d of %,d were told while the heap was watched".formatted(mailing.sent(), plan.many()));
            return least(heap.samples());
        }
    }

    private static double least(List<Double> megabytes) {
        return megabytes.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static Map<String, Double> seconds(Map<String, Meter> meters) {
        var seconds = new LinkedHashMap<String, Double>();
        meters.forEach((name, meter) -> seconds.put(name, meter.seconds()));
        return seconds;
    }

    private static Map<String, Double> cores(Map<String, Double> before, Map<String, Double> after, double seconds) {
        var cores = new LinkedHashMap<String, Double>();
        after.forEach((name, now) -> cores.put(name, (now - before.get(name)) / seconds));
        return cores;
    }
}
