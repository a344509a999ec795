package org.undersigned.local.crowd;

import java.time.Duration;
import java.time.Instant;

/** How far the crowd is, in one line. */
final class Progress {

    private static final int WIDTH = 20;

    private final Ledger ledger;
    private final Instant begun;
    private Standstill standstill;

    Progress(Ledger ledger, Instant begun) {
        this.ledger = ledger;
        this.begun = begun;
    }

    String line(long count) {
        return "[%s] %,d of %,d signed, %,d confirmed, count %,d, %.0f signatures/s"
                .formatted(bar(), ledger.sent(), ledger.size(), ledger.confirmed(), count, rate());
    }

    private String bar() {
        int done = (int) ((long) WIDTH * ledger.sent() / ledger.size());
        return "#".repeat(done) + ".".repeat(WIDTH - done);
    }

    private double rate() {
        var millis = Math.max(1, Duration.between(begun, Instant.now()).toMillis());
        return ledger.sent() * 1000.0 / millis;
    }

    /** To be asked regularly. */
    boolean stoodStillFor(Duration time) {
        if (standstill == null) {
            standstill = new Standstill(time);
        }
        return standstill.reached((long) ledger.sent() + ledger.confirmed() + ledger.failed());
    }
}
