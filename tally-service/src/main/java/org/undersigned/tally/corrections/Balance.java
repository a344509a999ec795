package org.undersigned.tally.corrections;

import org.undersigned.tally.corrections.Ledger.Figures;

/**
 * Whether the public ledger explains the count: all who ever counted, less every fall, plus every one undone, must be it.
 *
 * @param counted everybody who ever counted, from the register; who was erased and signed anew once
 * @param corrected what the ledger adds up to, 0 or below
 */
public record Balance(String petition, Figures live, Figures counted, Figures corrected) {

    /** By how many signatures the ledger fails to explain the count; 0 as long as it does. */
    public long unexplained() {
        return Math.abs(live.online() - counted.online() - corrected.online())
                + Math.abs(live.paper() - counted.paper() - corrected.paper());
    }
}
