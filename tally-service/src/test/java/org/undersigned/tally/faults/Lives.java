package org.undersigned.tally.faults;

import java.util.HashMap;
import java.util.Map;

import org.undersigned.testing.Packaged;

/**
 * Two processes that count the same partitions, as no two should: each is the other's zombie. One goes on where the other is
 * killed, while the next starts.
 */
final class Lives implements AutoCloseable {

    private static final int AT_A_TIME = 2;
    private static final int EVERY_TENTH = 10;

    private final Stage stage;
    private final Map<String, Packaged> alive = new HashMap<>();
    private int begun;

    Lives(Stage stage) throws Exception {
        this.stage = stage;
        while (begun < AT_A_TIME) {
            begin();
        }
    }

    /** Begins where the register stands, so that it has something to count soon; every tenth at the beginning of the topic. */
    private void begin() throws Exception {
        var name = "life-" + begun;
        boolean reads = begun++ % EVERY_TENTH == 0;
        alive.put(name, reads ? stage.start(name) : stage.startWhereTheRegisterStands(name));
    }

    /** What a dead process has left to its server may go on for a moment. */
    boolean goOn(Transaction transaction) {
        return alive.containsKey(transaction.process());
    }

    void kill(Transaction transaction) throws Exception {
        alive.remove(transaction.process()).close();
        begin();
    }

    Packaged survivor() {
        return alive.values().iterator().next();
    }

    @Override
    public void close() {
        alive.values().forEach(Packaged::close);
    }
}
