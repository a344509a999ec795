package org.undersigned.tally.faults;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where in a batch's transaction a process can be met. At each of them the database has every transaction take a lock that
 * all of them share, so that whoever takes it alone stops them there.
 */
enum Point {
    /** It has its fence, and has written nothing. */
    FENCE("create trigger at_fence before update on consumed for each row when (new.next_offset = old.next_offset)"),
    /** Signatures are written. */
    REGISTER("create trigger at_register after insert on signature for each statement"),
    /** The count has moved, with quarters, cells and milestones. */
    COUNT("create trigger at_count after update on tally for each statement"),
    /** The offsets to go on from are set: nothing is left to be done. */
    OFFSETS("create trigger at_offsets after update on consumed for each row when (new.next_offset > old.next_offset)"),
    /** The server has read COMMIT, and has neither committed nor answered. */
    COMMIT("create constraint trigger at_commit after update on consumed deferrable initially deferred"
            + " for each row when (new.next_offset > old.next_offset)");

    /** Of all these locks, among those of anybody else. */
    static final int LOCKS = 2016;

    private static final String PASS = """
            create function pass() returns trigger language plpgsql as
            'begin perform pg_advisory_xact_lock_shared(%d, tg_argv[0]::int); return new; end'
            """.formatted(LOCKS);

    private final String trigger;

    Point(String trigger) {
        this.trigger = trigger;
    }

    static void create(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(PASS);
            for (var point : values()) {
                statement.execute("%s execute function pass(%d)".formatted(point.trigger, point.ordinal()));
            }
        }
    }

    /** The server's word for how a transaction ends whose process is killed here. */
    String ending() {
        return this == COMMIT ? "committed" : "aborted";
    }
}
