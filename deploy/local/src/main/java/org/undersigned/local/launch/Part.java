package org.undersigned.local.launch;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one part is started.
 *
 * @param arguments of the {@code java} command
 * @param environment added to the little of ours that is passed on
 * @param ready whether it serves
 */
record Part(PartName name, List<String> arguments, Map<String, String> environment, Path log, Readiness ready) {

    // The last is the JDK's own: how its machine runs, not what.
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JDK_JAVA_OPTIONS");

    /** Ctrl-C goes to everybody at the terminal; only the launcher shall hear it, so that parts stop in order. */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    Process start() throws IOException {
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // A variable of the terminal that happens to be one of Quarkus' must not change what runs.
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", DEAF_TO_THE_TERMINAL, "sh", java()));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
