package org.undersigned.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.undersigned.bench.machine.Machine;
import org.undersigned.local.launch.Refusal;

/** {@code deploy/bench}. */
public final class Bench {

    // Kept, or its level would be forgotten with it.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        LIBRARIES.setLevel(Level.OFF);
        int status = 1;
        try {
            status = run(Path.of(System.getProperty("undersigned.root")), List.of(arguments));
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
        }
        System.exit(status);
    }

    private static int run(Path root, List<String> typed) throws Exception {
        var words = new Words(typed, Task.USAGE);
        boolean keep = words.has("--record");
        var name = words.name();
        if (name.isEmpty()) {
            var tasks = Task.all(words);
            return new WholeRun(root, tasks, words.quick()).run(keep);
        }
        var task = Task.of(name, words);
        words.refuseTheRest();
        var report = task.report(root, words.quick(), Machine.now());
        System.out.print(report.words());
        System.out.println("  " + report.write(root.resolve(WholeRun.FOLDER)));
        return 0;
    }
}
