package org.undersigned.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

/** Counts while a load runs; for one thread. */
final class Tally {

    private static final long LONGEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private final long[] statuses = new long[1_000];
    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private long unanswered;

    void answered(int status, long nanos) {
        statuses[status]++;
        if (status / 100 == 2) {
            micros.recordValue(Math.min(nanos / 1_000, LONGEST_MICROS));
        }
    }

    void unanswered() {
        unanswered++;
    }

    Result result(Duration took) {
        Map<Integer, Long> seen = new TreeMap<>();
        for (int status = 0; status < statuses.length; status++) {
            if (statuses[status] > 0) {
                seen.put(status, statuses[status]);
            }
        }
        return new Result(seen, unanswered, micros, took);
    }
}
