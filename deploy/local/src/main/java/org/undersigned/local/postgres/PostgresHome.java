package org.undersigned.local.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The folders of one server.
 *
 * @param data the cluster
 * @param binaries where the engine unpacks its programs; never shared between users
 * @param output where the server's own lines go
 */
public record PostgresHome(Path data, Path binaries, Redirect output) {

    private static final int ORPHANS_SECONDS = 10;

    /** One user's clusters share the programs: unpacking takes seconds. Not in /tmp, where others could put theirs. */
    public static Path programsOfThisUser() {
        return Path.of(System.getProperty("user.home"), ".cache", "undersigned", "postgresql");
    }

    /**
     * When a postmaster was killed its backends end by themselves a moment later; a server started before that refuses
     * ("pre-existing shared memory block is still in use").
     */
    void waitForOrphans() {
        if (!Files.exists(pidFile()) || postmaster().isPresent()) {
            return;
        }
        var orphans = ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(orphans)
                .completeOnTimeout(null, ORPHANS_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The living process named in the cluster's {@code postmaster.pid}, whoever that is by now. */
    public Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::trim).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(this::isOurProgram).isPresent() && worksHere(process);
    }

    private boolean isOurProgram(Path command) {
        return command.startsWith(binaries.toAbsolutePath());
    }

    /** Every process of a server works in its cluster's folder; where that cannot be seen, its program must do. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data);
        } catch (IOException notLinux) {
            return !Files.exists(Path.of("/proc/self"));
        }
    }

    /** The postmaster, if it runs and is provably the one of this cluster. */
    public Optional<ProcessHandle> ownPostmaster() {
        return postmaster().filter(this::isOurs);
    }
}
