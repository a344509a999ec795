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
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(binaries.toAbsolutePath()))
                .isPresent();
    }
}
