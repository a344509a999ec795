package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A clock that is wrong for one process: Debian's libfaketime, unpacked into the suite's own folder, so that nothing is installed. */
final class FalseClock {

    private static final String PACKAGE = "libfaketime";
    private static final String LIBRARY = "libfaketimeMT.so.1";
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;

    FalseClock(Path target) {
        this.folder = target.resolve(PACKAGE);
    }

    /**
     * What a process has to be told.
     *
     * @param by such as {@code +2h}
     * @throws IllegalStateException with the reason, where it cannot be had here
     */
    Map<String, String> wrong(String by) {
        var library = library();
        if (library.isEmpty()) {
            fetch();
            library = library();
        }
        if (library.isEmpty()) {
            throw new IllegalStateException("Not possible here: " + PACKAGE + " has no " + LIBRARY);
        }
        // How long something takes is measured by another clock, and that one stays right.
        return Map.of(
                "LD_PRELOAD",
                library.getFirst().toString(),
                "FAKETIME",
                by,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                // The default corrects waits for glibc before 2.25; in a newer one every wait of the virtual machine is
                // over at once.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private List<Path> library() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(LIBRARY)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch() {
        try {
            Files.createDirectories(folder);
            run("apt-get", "download", PACKAGE);
            try (var packages = Files.newDirectoryStream(folder, "*.deb")) {
                for (var each : packages) {
                    run("dpkg-deb", "-x", each.toString(), folder.toString());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Not possible here: " + e.getMessage());
        }
    }

    private void run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Not possible here: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
