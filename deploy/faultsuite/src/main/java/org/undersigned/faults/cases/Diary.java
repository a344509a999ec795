package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was done to whom, and when. */
public final class Diary {

    private final Instant begun = Instant.now();
    private final List<Entry> entries = new ArrayList<>();
    private final Consumer<String> screen;

    /** @param second since the case began */
    public record Entry(double second, String what) {}

    public Diary(Consumer<String> screen) {
        this.screen = screen;
    }

    public synchronized void note(String what) {
        var entry = new Entry(Duration.between(begun, Instant.now()).toMillis() / 1000.0, what);
        entries.add(entry);
        screen.accept("  %6.1f s  %s".formatted(entry.second(), what));
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
