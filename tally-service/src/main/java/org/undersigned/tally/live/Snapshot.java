package org.undersigned.tally.live;

import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.wire.CloudEvent;

/**
 * A petition's count at one version.
 *
 * @param json the count as everybody gets it, encoded once
 */
public record Snapshot(TallyChanged tally, byte[] json) {

    static Snapshot of(TallyChanged tally) {
        return new Snapshot(tally, CloudEvent.json(tally));
    }

    boolean isNewerThan(Snapshot other) {
        return tally.version() > other.tally.version();
    }
}
