package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.undersigned.bench.machine.HeapWatch;
import org.undersigned.bench.machine.Shares;
import org.undersigned.bench.mail.MailFindings.Sent;
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

    MailFindings run() throws Exception {
        var letter = letter();
        var sink = stage.taker().take();
        try {
            ledger.fill(plan.warmUp());
            progress.accept("warming up with %,d".formatted(plan.warmUp()));
            new Mailing(ledger, stage.notification().planStrike()).await(plan.warmUp());
            ledger.fill(plan.supporters());
            var limits = new ArrayList<Double>();
            var rounds = new ArrayList<Sent>();
            for (int round = 1; round <= plan.rounds(); round++) {
                limits.addAll(limit(letter));
                rounds.add(tell(sink, round));
                limits.addAll(limit(letter));
            }
            return new MailFindings(plan, stage.taker().name(), Files.size(letter), limits, rounds, heapOfMany());
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

    private Sent tell(Process sink, int round) throws Exception {
        var meters = stage.meters(sink);
        try (var heap = new HeapWatch(stage.notification()::metrics);
                var signers = new Signers(stage.intake().port(), plan.perSecond(), round)) {
            var mailing = new Mailing(ledger, stage.notification().planStrike());
            var before = Shares.now(meters);
            long begun = System.nanoTime();
            double rate = mailing.await(plan.supporters());
            var cores = Shares.now(meters).since(before, (System.nanoTime() - begun) / 1e9);
            progress.accept(
                    "round %d of %d: notification-service: %,.0f letters/s".formatted(round, plan.rounds(), rate));
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
}
