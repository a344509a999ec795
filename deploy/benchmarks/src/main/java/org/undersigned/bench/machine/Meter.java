package org.undersigned.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes take of the machine, as Linux counts it; 0 where the system does not tell. */
public record Meter(List<Long> processes) {

    // USER_HZ, which is 100 wherever Java runs (sysconf(_SC_CLK_TCK)).
    static final double TICKS_PER_SECOND = 100;

    public double residentMegabytes() {
        return processes.stream().mapToDouble(Meter::resident).sum();
    }

    /** Of processor time, since they began. */
    public double seconds() {
        return processes.stream().mapToDouble(Meter::seconds).sum();
    }

    private static double resident(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Fields 14 and 15 of proc_pid_stat(5), which follow a name that may hold spaces. */
    private static double seconds(long pid) {
        var stat = read(pid, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException goneOrNotLinux) {
            return "";
        }
    }
}
