package org.undersigned.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where the figures come from.
 *
 * @param load processes that wanted a core in the minute before, beside ours
 */
public record Machine(String at, String processor, int cores, String java, double load) {

    public static Machine now() {
        return new Machine(
                Instant.now().toString(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public String words() {
        return "%d cores (%s), Java %s, load before %.1f".formatted(cores, processor, java, load);
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
