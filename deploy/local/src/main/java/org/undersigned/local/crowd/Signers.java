package org.undersigned.local.crowd;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody signs: one number after the other, several at a time. */
final class Signers {

    private final Invention crowd;
    private final Signing signing;
    private final Ledger ledger;
    private final Confirmations confirmations;
    private final Pace pace;
    private final AtomicInteger next = new AtomicInteger();

    Signers(Invention crowd, Signing signing, Ledger ledger, Confirmations confirmations, Pace pace) {
        this.crowd = crowd;
        this.signing = signing;
        this.ledger = ledger;
        this.confirmations = confirmations;
        this.pace = pace;
    }

    /** One of several threads that share the numbers. */
    void work() {
        int index = next.getAndIncrement();
        while (index < ledger.size()) {
            pace.waitForTurn(index);
            sign(index);
            index = next.getAndIncrement();
        }
    }

    private void sign(int index) {
        var person = crowd.person(index);
        var key = key(index);
        var saved = signing.sign(person, key);
        if (saved && crowd.sendsTwice(index)) {
            saved = signing.sign(person, key);
        }
        note(index, saved);
    }

    private void note(int index, boolean saved) {
        if (!saved) {
            ledger.failed(index);
            return;
        }
        ledger.sent(index, System.currentTimeMillis());
        if (crowd.role(index) != Invention.Role.AGAIN) {
            confirmations.signed(crowd.owner(index));
        }
    }

    private UUID key(int index) {
        return UUID.nameUUIDFromBytes((crowd.seed() + " " + index).getBytes(StandardCharsets.UTF_8));
    }
}
