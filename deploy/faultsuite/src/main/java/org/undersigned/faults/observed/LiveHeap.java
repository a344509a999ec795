package org.undersigned.faults.observed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.undersigned.faults.stage.Replica;

/** How much of a service's heap is in use once its garbage is gone. */
final class LiveHeap {

    private static final String METRIC = "jvm_memory_used_bytes{area=\"heap\"";
    private static final int PATIENCE_SECONDS = 20;

    private LiveHeap() {}

    static long megabytes(Replica replica) {
        collect(replica.pid());
        double bytes = replica.metrics()
                .lines()
                .filter(line -> line.startsWith(METRIC))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        return Math.round(bytes / (1 << 20));
    }

    private static void collect(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", String.valueOf(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException noSuchProgram) {
            // Then the figure holds garbage too, and errs to the strict side.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
