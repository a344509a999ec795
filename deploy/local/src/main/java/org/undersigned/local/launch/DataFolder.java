package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The folder that holds everything a stack remembers; one stack at a time. */
final class DataFolder {

    private final Path folder;

    // Held as long as the process lives; the system gives it back however that ends.
    private FileLock lock;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether this launcher may use the folder; not when another one does. */
    boolean take() {
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            return lock != null;
        } catch (OverlappingFileLockException taken) {
            return false;
        } catch (IOException e) {
            throw new Refusal("The folder " + folder + " cannot be written: " + e.getMessage());
        }
    }

    /** Deletes all but the lock that is held on it. */
    void empty() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder) && !file.equals(lockFile()))
                    .forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lockFile() {
        return folder.resolve("lock");
    }
}
