package org.undersigned.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears every line that is logged while it is open. */
final class Ear extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    static Ear open() {
        var ear = new Ear();
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        return ear;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getMessage()
                + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                + record.getThrown());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
