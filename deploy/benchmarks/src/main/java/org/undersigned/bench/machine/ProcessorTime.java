package org.undersigned.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the machine's processors have done since it was switched on, in seconds of one of them.
 *
 * @param busy whoever it was for, others on the same hardware included
 * @param stolen for others on the same hardware, while somebody here wanted it
 * @param all busy or not
 */
public record ProcessorTime(double busy, double stolen, double all) {

    private static final ProcessorTime UNKNOWN = new ProcessorTime(0, 0, 0);

    // user, nice, system, irq, softirq and steal of proc_stat(5); idle and iowait are between them. What guests took
    // (9, 10) is in user and nice already.
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7, 8);
    private static final int STOLEN = 8;

    /** All 0 where the system does not tell. */
    public static ProcessorTime now() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return parse(lines.findFirst().orElse(""));
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }

    static ProcessorTime parse(String line) {
        var fields = line.split(" +");
        if (fields.length <= STOLEN || !fields[0].equals("cpu")) {
            return UNKNOWN;
        }
        var seconds = Arrays.stream(fields, 1, STOLEN + 1)
                .mapToDouble(ticks -> Long.parseLong(ticks) / Meter.TICKS_PER_SECOND)
                .toArray();
        double busy = BUSY.stream().mapToDouble(at -> seconds[at - 1]).sum();
        double all = IntStream.range(0, seconds.length)
                .mapToDouble(at -> seconds[at])
                .sum();
        return new ProcessorTime(busy, seconds[STOLEN - 1], all);
    }

    public ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(busy - before.busy, stolen - before.stolen, all - before.all);
    }

    /** Of what there was. */
    public double shareBusy() {
        return all == 0 ? 0 : busy / all;
    }

    /** Of what there was. */
    public double shareStolen() {
        return all == 0 ? 0 : stolen / all;
    }
}
