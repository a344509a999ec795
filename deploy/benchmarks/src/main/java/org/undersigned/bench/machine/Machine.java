package org.undersigned.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.sun.management.OperatingSystemMXBean;

/**
 * Where the figures come from.
 *
 * @param megabytes of physical memory
 * @param openFiles that a process may have, as {@code ulimit -Hn} says it
 * @param load processes that wanted a core in the minute before, beside ours
 */
public record Machine(
        String at,
        String processor,
        int cores,
        long megabytes,
        String java,
        String system,
        long openFiles,
        double load) {

    public static Machine now() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / (1024 * 1024),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                OpenFiles.most(),
                system.getSystemLoadAverage());
    }

    public String words() {
        return "%d cores (%s), %,d MB, %s, Java %s, load before %.1f"
                .formatted(cores, processor, megabytes, system, java, load);
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
