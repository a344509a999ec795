package org.undersigned.local.launch;

import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Comparator;

import org.undersigned.local.postgres.PostgresHome;

/** What a killed launcher left running. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final PidFile pids;
    private final Terminal terminal;

    Leftovers(Settings settings, PidFile pids, Terminal terminal) {
        this.settings = settings;
        this.pids = pids;
        this.terminal = terminal;
    }

    /** Ends them in the order in which a stack stops. */
    void end() {
        pids.leftovers(Parts.MARK + settings.data()).stream()
                .sorted(Comparator.comparing(PidFile.Leftover::part).reversed())
                .forEach(left -> end(left.part().title(), left.process()));
        endPostmaster();
        pids.delete();
    }

    /** The server itself, which outlives the process that watches it when that one is killed. */
    void endPostmaster() {
        new PostgresHome(settings.cluster(), PostgresHome.programsOfThisUser(), Redirect.DISCARD)
                .ownPostmaster()
                .ifPresent(process -> end("postgres server", process));
    }

    private void end(String name, ProcessHandle process) {
        terminal.say(
                "Still running though nobody watches it: %s (process %d); ending it.".formatted(name, process.pid()));
        Ending.of(process, PATIENCE);
    }
}
