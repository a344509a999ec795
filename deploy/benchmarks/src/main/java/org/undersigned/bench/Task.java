package org.undersigned.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.undersigned.bench.counting.CountingPlan;
import org.undersigned.bench.counting.CountingRun;
import org.undersigned.bench.live.LivePlan;
import org.undersigned.bench.live.LiveRun;
import org.undersigned.bench.machine.Conditions;
import org.undersigned.bench.machine.Machine;
import org.undersigned.bench.machine.ProcessorTime;
import org.undersigned.bench.mail.MailPlan;
import org.undersigned.bench.mail.MailRun;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Report;
import org.undersigned.bench.signing.SigningPlan;
import org.undersigned.bench.signing.SigningRun;
import org.undersigned.bench.start.StartPlan;
import org.undersigned.bench.start.StartRun;

/** One of the benches, with how much of it. */
record Task(String name, Work work) {

    static final String USAGE = String.join(
            "\n\n", """
            deploy/bench [--quick] [--rounds N] [--record]

              all of them, one after the other, and one table of all goals in the end

              --quick     few and short: about 5 minutes in all
              --rounds N  of each (as each has it); what a single one understands goes to that one
              --record    write what was found into deploy/benchmarks/README.md""", SigningPlan.USAGE, CountingPlan.USAGE, LivePlan.USAGE, MailPlan.USAGE, StartPlan.USAGE);

    private static final List<String> NAMES = List.of("signing", "counting", "live", "mail", "start");

    /** What it does, telling how far it is. */
    interface Work {
        Found run(Path root, Consumer<String> progress) throws Exception;
    }

    /** All of them, each with what it understands of the words; what none does is refused. */
    static List<Task> all(Words words) {
        var tasks = new ArrayList<Task>();
        for (var name : NAMES) {
            var own = words.copy();
            tasks.add(of(name, own));
            words.leaveWhatIsIn(own);
        }
        words.refuseTheRest();
        return tasks;
    }

    static Task of(String name, Words words) {
        return new Task(name, work(name, words));
    }

    private static Work work(String name, Words words) {
        return switch (name) {
            case "signing" -> {
                var plan = SigningPlan.parse(words);
                yield (root, progress) -> SigningRun.run(root, plan, progress);
            }
            case "counting" -> {
                var plan = CountingPlan.parse(words);
                yield (root, progress) -> CountingRun.run(root, plan, progress);
            }
            case "live" -> {
                var plan = LivePlan.parse(words);
                yield (root, progress) -> LiveRun.run(root, plan, progress);
            }
            case "mail" -> {
                var plan = MailPlan.parse(words);
                yield (root, progress) -> MailRun.run(root, plan, progress);
            }
            case "start" -> {
                var plan = StartPlan.parse(words);
                yield (root, progress) -> StartRun.run(root, plan, progress);
            }
            default -> throw words.refusal();
        };
    }

    /** @param machine as it was before anything of ours ran */
    Report report(Path root, boolean quick, Machine machine) throws Exception {
        var before = ProcessorTime.now();
        long begun = System.nanoTime();
        System.out.println(name);
        var found = work.run(root, line -> System.out.println("  " + line));
        return new Report(name, quick, Conditions.since(machine, before, begun), found);
    }
}
