package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A file system in a file, mounted by root, so that a disk can be full without the machine's being so. */
final class SmallDisk implements AutoCloseable {

    private static final String MEGABYTES = "256";
    private static final int PATIENCE_SECONDS = 60;
    private static final int PIECE = 1 << 20;

    private final Path image;
    private final Path folder;

    private SmallDisk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    /** @throws IllegalStateException where this user or this machine may not */
    static SmallDisk mount(Path folder) {
        var image = folder.resolveSibling(folder.getFileName() + ".disk");
        run("truncate", "-s", MEGABYTES + "M", image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        run("mount", "-o", "loop", image.toString(), folder.toString());
        var disk = new SmallDisk(image, folder);
        // However the suite ends, nothing stays mounted; who still writes there is let finish.
        Runtime.getRuntime().addShutdownHook(new Thread(disk::detach, "detach"));
        return disk;
    }

    /** Until not a byte more can be written. */
    void fill() {
        var piece = new byte[PIECE];
        try (var out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // As wanted.
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", folder.toString());
        Folders.delete(image);
    }

    private void detach() {
        if (Files.exists(image)) {
            run("umount", "-l", folder.toString());
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Not possible here: " + Arrays.toString(command));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Not possible here: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
