package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Where a database's files lie, and what may happen to them while nobody has them open. */
final class Cabinet {

    /** Which process it is that has them open. */
    private static final String LIFE = "postmaster.pid";

    private static final String LOG = "pg_wal";

    private final Path folder;
    private final Path backup;
    private final Path aside;
    private SmallDisk disk;

    Cabinet(Path folder) {
        this.folder = folder;
        this.backup = folder.resolveSibling(folder.getFileName() + "-backup");
        this.aside = folder.resolveSibling(folder.getFileName() + "-aside");
    }

    Path folder() {
        return folder;
    }

    void keepCopy() {
        Folders.copy(folder, backup);
    }

    /** As it was when the copy was taken. */
    void putBack() {
        Folders.delete(folder);
        move(backup, folder);
    }

    /** The same, in files of its own. */
    void moveToCopyOfItself() {
        keepCopy();
        Folders.delete(backup.resolve(LIFE));
        putBack();
    }

    /** Its log last, for it is what makes the rest whole. */
    void copyOfWhatRuns() {
        Folders.copyWhatStays(folder, backup, Set.of(LIFE, LOG));
    }

    /** @param words what PostgreSQL has to find in the copy, so that it knows from where in the log to read */
    void label(String words) {
        Folders.copyWhatStays(folder.resolve(LOG), backup.resolve(LOG), Set.of());
        try {
            Files.writeString(backup.resolve("backup_label"), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where that is not possible; then nothing has changed */
    void moveToSmallDisk() {
        move(folder, aside);
        try {
            Files.createDirectory(folder);
            disk = SmallDisk.mount(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException notPossible) {
            Folders.delete(folder);
            move(aside, folder);
            throw notPossible;
        }
        Folders.copyInto(aside, folder);
        Folders.delete(aside);
    }

    void moveBack() {
        Folders.copy(folder, aside);
        disk.close();
        Folders.delete(folder);
        move(aside, folder);
    }

    void fillDisk() {
        disk.fill();
    }

    void freeDisk() {
        disk.free();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
