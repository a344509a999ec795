package org.undersigned.bench.mail;

import java.sql.SQLException;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** A mailing on its way, watched in the ledger. */
final class Mailing {

    private static final long STANDSTILL_NANOS = 120_000_000_000L;
    private static final int LOOK_MILLIS = 200;

    private final Ledger ledger;
    private final String id;
    private final long begun = System.nanoTime();
    private int sent;
    private long moved = begun;

    /** @param id of one of which all mails are queued just now */
    Mailing(Ledger ledger, String id) {
        this.ledger = ledger;
        this.id = id;
    }

    /** Waits until so many are sent; how many that was a second. */
    double await(int count) throws SQLException {
        while (look() < count) {
            Waiting.millis(LOOK_MILLIS);
        }
        return sent * 1e9 / (System.nanoTime() - begun);
    }

    /** Waits for a time, or until so many are sent. */
    void watch(long nanos, int count) throws SQLException {
        while (System.nanoTime() - begun < nanos && look() < count) {
            Waiting.millis(LOOK_MILLIS);
        }
    }

    int sent() throws SQLException {
        return ledger.sent(id);
    }

    private int look() throws SQLException {
        int now = ledger.sent(id);
        if (now > sent) {
            sent = now;
            moved = System.nanoTime();
        }
        if (System.nanoTime() - moved > STANDSTILL_NANOS) {
            throw new Refusal("No mail goes any more: %,d of %,d are sent.".formatted(sent, ledger.queued(id)));
        }
        return now;
    }
}
