package org.undersigned.intake.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;

/**
 * Nobody fills the disk by sending nonsense: of what one part of the service has to say, so many lines are let through in a
 * time, and the next one after it tells how many were not. The HTTP server's own parts write one for each odd request.
 */
@LoggingFilter(name = "no-flood")
public final class NoFlood implements Filter {

    private static final int LINES = 100;
    private static final long WINDOW = Duration.ofSeconds(10).toMillis();

    /** More parts than there are; their names come from the program, not from requests. */
    private static final int PARTS = 1_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final LongSupplier millis;

    public NoFlood() {
        this(System::currentTimeMillis);
    }

    NoFlood(LongSupplier millis) {
        this.millis = millis;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        var part = String.valueOf(record.getLoggerName());
        if (windows.size() >= PARTS && !windows.containsKey(part)) {
            return true;
        }
        long held = windows.computeIfAbsent(part, first -> new Window()).another(millis.getAsLong());
        if (held > 0) {
            record.setMessage(record.getMessage() + " (" + held + " more lines of this part were held back before)");
        }
        return held >= 0;
    }

    private static final class Window {

        private long since;
        private long lines;

        /** @return -1 to hold the line back; else how many were held back since the last window */
        private synchronized long another(long now) {
            if (now - since >= WINDOW) {
                long held = Math.max(0, lines - LINES);
                since = now;
                lines = 1;
                return held;
            }
            return ++lines > LINES ? -1 : 0;
        }
    }
}
