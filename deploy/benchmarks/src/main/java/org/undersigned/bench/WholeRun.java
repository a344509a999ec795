package org.undersigned.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.bench.machine.Conditions;
import org.undersigned.bench.machine.Machine;
import org.undersigned.bench.machine.ProcessorTime;
import org.undersigned.bench.report.NotRun;
import org.undersigned.bench.report.Picture;
import org.undersigned.bench.report.ReadmeSection;
import org.undersigned.bench.report.Report;
import org.undersigned.bench.report.Summary;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** All benches, one after the other: they would measure each other otherwise. */
final class WholeRun {

    static final String FOLDER = "deploy/benchmarks/target";

    private static final String README = "deploy/benchmarks/README.md";
    private static final String PICTURE = "goals.svg";

    // The disk writes down what the last one left, and the kernel forgets its connections.
    private static final int SETTLE_MILLIS = 15_000;
    private static final int SETTLE_QUICKLY_MILLIS = 500;

    private final Path root;
    private final List<Task> tasks;
    private final boolean quick;

    WholeRun(Path root, List<Task> tasks, boolean quick) {
        this.root = root;
        this.tasks = tasks;
        this.quick = quick;
    }

    /**
     * @param keep whether the README shows this run from now on
     * @return 0 where every bench came to its end, whatever it found
     */
    int run(boolean keep) throws Exception {
        var machine = Machine.now();
        var before = ProcessorTime.now();
        long begun = System.nanoTime();
        var reports = new ArrayList<Report>();
        for (var task : tasks) {
            reports.add(report(task, machine));
            Waiting.millis(quick ? SETTLE_QUICKLY_MILLIS : SETTLE_MILLIS);
        }
        var summary = new Summary(quick, Conditions.since(machine, before, begun), reports);
        show(summary);
        if (keep) {
            keep(summary);
        }
        return summary.isWhole() ? 0 : 1;
    }

    /** What one of them lacks is no reason to do without the others. */
    private Report report(Task task, Machine machine) throws Exception {
        try {
            var report = task.report(root, quick, machine);
            System.out.print(report.words());
            report.write(root.resolve(FOLDER));
            return report;
        } catch (Refusal refusal) {
            System.out.println("  " + refusal.getMessage());
            var nothing = new Conditions(machine, 0, 0, 0);
            return new Report(task.name(), quick, nothing, new NotRun(task.name(), refusal.getMessage()));
        }
    }

    private void show(Summary summary) throws IOException {
        var folder = root.resolve(FOLDER);
        System.out.print(summary.words());
        System.out.println("  " + summary.write(folder));
        System.out.println("  " + Files.writeString(folder.resolve(PICTURE), Picture.of(summary)));
    }

    private void keep(Summary summary) throws IOException {
        var page = root.resolve(README);
        Files.writeString(page, ReadmeSection.put(Files.readString(page), summary.markdown(PICTURE)));
        Files.writeString(page.resolveSibling(PICTURE), Picture.of(summary));
        System.out.println("  " + page);
    }
}
