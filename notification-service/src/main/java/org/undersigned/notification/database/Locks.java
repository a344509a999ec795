package org.undersigned.notification.database;

import java.util.Collection;
import java.util.TreeSet;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Advisory locks that end with their transaction, for what row locks cannot hold: rows that are not there yet. Whoever
 * reads under such a lock sees all that its last holder wrote.
 */
public final class Locks {

    private static final int PARTITION = 1;
    private static final int PETITION = 2;
    private static final int RELAY = 3;

    private Locks() {}

    /**
     * One batch of a partition at a time. The two topics keyed by inbox have equally many partitions, so an inbox is
     * behind one number in both; a consumer that lost its partition without knowing waits for the new one, and then
     * finds everything done.
     */
    public static Uni<Void> partitions(Mutiny.StatelessSession session, Collection<Integer> partitions) {
        return Sql.of("select pg_advisory_xact_lock(" + PARTITION + ", p) is null as held from ("
                        + "select p from unnest(cast(:partitions as int[])) p order by p) sorted")
                .with("partitions", new TreeSet<>(partitions).toArray(Integer[]::new))
                .read(session, Object.class)
                .replaceWithVoid();
    }

    /** Held together by those who add supporters: none of them may miss a mailing that is just being opened. */
    public static Uni<Void> joining(Mutiny.StatelessSession session, Collection<String> petitions) {
        return Sql.of("select pg_advisory_xact_lock_shared(" + PETITION + ", h) is null as held from ("
                        + "select distinct hashtext(p) h from unnest(cast(:petitions as text[])) p order by 1) sorted")
                .texts("petitions", petitions)
                .read(session, Object.class)
                .replaceWithVoid();
    }

    /** Held alone by who opens a mailing: it may not miss a supporter who is just being added. */
    public static Uni<Void> mailing(Mutiny.StatelessSession session, String petition) {
        return Sql.of("select pg_advisory_xact_lock(" + PETITION + ", hashtext(:petition)) is null as held")
                .with("petition", petition)
                .read(session, Object.class)
                .replaceWithVoid();
    }

    /** True for the one relay that may publish now. */
    public static Uni<Boolean> relay(Mutiny.StatelessSession session) {
        return Sql.of("select pg_try_advisory_xact_lock(" + RELAY + ", 0) as held")
                .read(session, Held.class)
                .map(rows -> rows.getFirst().held());
    }

    private record Held(boolean held) {}
}
