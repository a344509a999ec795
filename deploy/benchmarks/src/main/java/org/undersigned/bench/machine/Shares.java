package org.undersigned.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who has taken how much of the machine's processors so far, in seconds.
 *
 * @param all whoever took it, other machines on the same hardware among them ("steal"); 0 where the system does not tell
 */
public record Shares(Map<String, Double> programs, double all) {

    public static final String OTHERS = "others on this machine";

    public static Shares now(Map<String, Meter> meters) {
        var programs = new LinkedHashMap<String, Double>();
        meters.forEach((name, meter) -> programs.put(name, meter.seconds()));
        return new Shares(programs, ProcessorTime.now().busy());
    }

    /** @return cores, by program, since {@code before} */
    public Map<String, Double> since(Shares before, double seconds) {
        var cores = new LinkedHashMap<String, Double>();
        programs.forEach((name, now) -> cores.put(name, (now - before.programs.get(name)) / seconds));
        double ours = cores.values().stream().mapToDouble(Double::doubleValue).sum();
        cores.put(OTHERS, Math.max(0, (all - before.all) / seconds - ours));
        return cores;
    }
}
