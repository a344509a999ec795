package org.undersigned.faults.observed;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Stage;

/**
 * What the processes take.
 *
 * @param replicas by name
 * @param waiting database sessions that hold a transaction open and do nothing in it
 */
public record Strain(Map<String, Sample> replicas, long waiting) {

    private static final String IDLE_IN_TRANSACTION = """
            select count(*) from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%' and state_change < now() - interval '5 seconds'""";

    /**
     * @param heap in MB, just after all garbage was collected
     * @param openFiles sockets included
     * @param lives how often the process was started
     */
    public record Sample(long heap, long openFiles, int lives) {}

    public static Strain of(Stage stage) {
        var samples = new ConcurrentSkipListMap<String, Sample>();
        stage.replicas().parallelStream().forEach(replica -> samples.put(replica.name(), sample(replica)));
        long waiting = Rows.number(stage.tally(), IDLE_IN_TRANSACTION)
                + Rows.number(stage.notification(), IDLE_IN_TRANSACTION);
        return new Strain(samples, waiting);
    }

    private static Sample sample(Replica replica) {
        return new Sample(LiveHeap.megabytes(replica), replica.openFiles(), replica.lives());
    }
}
