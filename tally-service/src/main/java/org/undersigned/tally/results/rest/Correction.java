package org.undersigned.tally.results.rest;

import java.time.ZonedDateTime;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.results.Calendar;

/** A quarter of an hour in which the count fell, or a fall was undone, as a page shows it. */
public record Correction(ZonedDateTime since, String reason, String rule, boolean undone, long signatures) {

    static Correction of(Ledger.Row row, Calendar calendar) {
        return new Correction(
                row.since().atZone(calendar.zone()),
                row.reason(),
                row.rule(),
                row.undone(),
                row.online() + row.paper());
    }
}
