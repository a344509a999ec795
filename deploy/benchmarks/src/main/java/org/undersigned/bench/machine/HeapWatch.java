package org.undersigned.bench.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks at the heap from outside, every second, while something else goes on. */
public final class HeapWatch implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");

    private final List<Double> megabytes = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Supplier<String> metrics;

    public HeapWatch(Supplier<String> metrics) {
        this.metrics = metrics;
        clock.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        double bytes = USED.matcher(metrics.get())
                .results()
                .mapToDouble(used -> Double.parseDouble(used.group(1)))
                .sum();
        if (bytes > 0) {
            synchronized (megabytes) {
                megabytes.add(bytes / 1_000_000);
            }
        }
    }

    /** Ends the watch. */
    public List<Double> samples() {
        close();
        synchronized (megabytes) {
            return List.copyOf(megabytes);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
