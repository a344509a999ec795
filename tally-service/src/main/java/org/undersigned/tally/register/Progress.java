package org.undersigned.tally.register;

import java.util.Map;

/** How far a batch got. */
public sealed interface Progress {

    /** Committed, or known from before. */
    record Counted(int events, int quarantined) implements Progress {}

    /**
     * Records are missing before this batch: the database is older than it was (a restore, a failover), or the log no
     * longer has them. Nothing was written.
     *
     * @param next what the register must read next, for every partition of the batch
     */
    record Gap(Map<Integer, Long> next) implements Progress {}
}
