package org.undersigned.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Lane;

/**
 * Writes for all couriers of a lane at once: while one transaction runs, the next one's entries gather. A mail costs a
 * fraction of a commit, and yet at most one mail per courier is in an unknown state when the process dies.
 */
final class Clerk implements Runnable {

    private static final Logger LOG = Logger.getLogger(Clerk.class);
    private static final long PATIENCE_MS = 500;

    private final Lane lane;
    private final Ledger ledger;
    private final BlockingQueue<Entry> entries;
    private final int atOnce;
    private volatile boolean closing;

    Clerk(Lane lane, Ledger ledger, int couriers) {
        this.lane = lane;
        this.ledger = ledger;
        // A courier has one mail to settle and one to begin, never more.
        this.atOnce = 2 * couriers;
        this.entries = new ArrayBlockingQueue<>(atOnce);
    }

    private sealed interface Entry {
        record Settle(Settlement settlement) implements Entry {}

        record Begin(Claimed mail, CompletableFuture<Optional<Addressed>> answer) implements Entry {}
    }

    void settle(Settlement settlement) throws InterruptedException {
        entries.put(new Entry.Settle(settlement));
    }

    /** Waits until the attempt is written down; empty where the mail may not be sent any more. */
    Optional<Addressed> begin(Claimed mail) throws InterruptedException {
        var answer = new CompletableFuture<Optional<Addressed>>();
        entries.put(new Entry.Begin(mail, answer));
        return await(answer);
    }

    private static Optional<Addressed> await(CompletableFuture<Optional<Addressed>> answer)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends once everything is written down. */
    void close() {
        closing = true;
    }

    @Override
    public void run() {
        try {
            while (!closing || !entries.isEmpty()) {
                var first = entries.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<Entry>(List.of(first));
                    entries.drainTo(batch, atOnce - 1);
                    turn(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn(List<Entry> batch) throws InterruptedException {
        var settled = batch.stream()
                .filter(Entry.Settle.class::isInstance)
                .map(it -> ((Entry.Settle) it).settlement())
                .toList();
        var begun = batch.stream()
                .filter(Entry.Begin.class::isInstance)
                .map(Entry.Begin.class::cast)
                .toList();
        answer(begun, patiently(settled, begun));
    }

    // Without its ledger nothing may be sent, and what was sent must be written down: so it waits.
    private List<Addressed> patiently(List<Settlement> settled, List<Entry.Begin> begun) throws InterruptedException {
        var mails = begun.stream().map(Entry.Begin::mail).toList();
        while (true) {
            try {
                return ledger.turn(lane, settled, mails);
            } catch (RuntimeException e) {
                LOG.warnf("The ledger does not answer: %s", e.getClass().getName());
                TimeUnit.MILLISECONDS.sleep(PATIENCE_MS);
            }
        }
    }

    private static void answer(List<Entry.Begin> begun, List<Addressed> allowed) {
        Map<Long, Addressed> byId = allowed.stream().collect(Collectors.toMap(Addressed::id, Function.identity()));
        begun.forEach(it ->
                it.answer().complete(Optional.ofNullable(byId.get(it.mail().id()))));
    }
}
