package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Lane;

/** How much waits in each lane, and for how long. */
@ApplicationScoped
public class Queues {

    private final Transactions transactions;
    private final Clock clock;

    Queues(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param due mails whose time has come
     * @param seconds since the oldest of them was due; 0 where none is
     */
    public record Queue(Lane lane, long due, long seconds) {

        public String words() {
            return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
        }
    }

    private record Row(int lane, long due, double seconds) {}

    /** All lanes, the most urgent first. */
    public Uni<List<Queue>> all() {
        return transactions.run(session -> Sql.of("""
                        select lane, count(*) as due,
                            extract(epoch from cast(cast(:now as text) as timestamptz) - min(due_at)) as seconds
                        from mail where state = 'QUEUED' and due_at <= cast(cast(:now as text) as timestamptz)
                        group by lane""")
                .with("now", clock.instant())
                .read(session, Row.class)
                .map(Queues::all));
    }

    private static List<Queue> all(List<Row> rows) {
        return Arrays.stream(Lane.values())
                .map(lane -> rows.stream()
                        .filter(row -> row.lane() == lane.ordinal())
                        .findFirst()
                        .map(row -> new Queue(lane, row.due(), Math.round(row.seconds())))
                        .orElseGet(() -> new Queue(lane, 0, 0)))
                .toList();
    }
}
