package org.undersigned.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has taken how much of the machine's processors so far, in seconds.
 *
 * @param all whoever took it, other machines on the same hardware among them ("steal"); 0 where the system does not tell
 */
record Shares(Map<String, Double> programs, double all) {

    static final String OTHERS = "others on this machine";

    // user, nice, system, irq, softirq and steal of proc_stat(5); idle and iowait are between them.
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7, 8);

    static Shares now(Map<String, Meter> meters) {
        var programs = new LinkedHashMap<String, Double>();
        meters.forEach((name, meter) -> programs.put(name, meter.seconds()));
        return new Shares(programs, busy());
    }

    /** @return cores, by program, since {@code before} */
    Map<String, Double> since(Shares before, double seconds) {
        var cores = new LinkedHashMap<String, Double>();
        programs.forEach((name, now) -> cores.put(name, (now - before.programs.get(name)) / seconds));
        double ours = cores.values().stream().mapToDouble(Double::doubleValue).sum();
        cores.put(OTHERS, Math.max(0, (all - before.all) / seconds - ours));
        return cores;
    }

    private static double busy() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElse("").split(" +");
            return BUSY.stream()
                            .filter(at -> at < fields.length)
                            .mapToLong(at -> Long.parseLong(fields[at]))
                            .sum()
                    / Meter.TICKS_PER_SECOND;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
