package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

import org.undersigned.local.Ports;

/** What must be so before anything is started. */
final class Checks {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long MEMORY_MB = 1500;
    private static final long DISK_MB = 1000;

    private Checks() {}

    static void ports(Settings settings) {
        var seen = new HashMap<Integer, String>();
        settings.portsByVariable().forEach((variable, port) -> {
            var other = seen.putIfAbsent(port, variable);
            if (other != null) {
                throw new Refusal("Port %d is asked for twice: %s and %s.".formatted(port, other, variable));
            }
            free(variable, port);
        });
    }

    private static void free(String variable, int port) {
        if (!Ports.isFree(port)) {
            throw new Refusal("Port %d is taken by another program: stop that, or choose another with %s=..."
                    .formatted(port, variable));
        }
    }

    static void memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        enough("memory", Math.min(system.getTotalMemorySize(), available(system)) / MEGABYTE, MEMORY_MB);
    }

    static void disk(Path data) {
        try {
            enough("disk space", Files.getFileStore(data).getUsableSpace() / MEGABYTE, DISK_MB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void enough(String what, long megabytes, long needed) {
        if (megabytes < needed) {
            throw new Refusal("Too little %s: %,d MB are free, the whole stack needs about %,d MB."
                    .formatted(what, megabytes, needed));
        }
    }

    /** What the system calls free leaves out the page cache, which it gives back at once. */
    private static long available(OperatingSystemMXBean system) {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(system.getTotalMemorySize());
        } catch (IOException notLinux) {
            return system.getTotalMemorySize();
        }
    }

    static void built(Map<PartName, Path> programs) {
        programs.forEach((part, program) -> {
            if (!Files.exists(program)) {
                throw new Refusal("The program of " + part.title() + " is not built: " + program + " is missing.");
            }
        });
    }
}
