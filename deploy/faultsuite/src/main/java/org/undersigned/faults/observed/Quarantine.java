package org.undersigned.faults.observed;

import java.util.HashSet;
import java.util.Set;

import org.undersigned.faults.stage.Database;

/** Which records of {@code signatures} the tally-service has put aside. */
public final class Quarantine {

    private Quarantine() {}

    public record Place(int partition, long offset) {}

    public static Set<Place> of(Database tally) {
        return new HashSet<>(Rows.of(
                tally,
                row -> new Place(row.getInt(1), row.getLong(2)),
                "select partition, log_offset from quarantine where topic = 'signatures'"));
    }
}
