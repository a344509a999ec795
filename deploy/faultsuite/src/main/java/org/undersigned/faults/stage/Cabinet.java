package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a database's files lie, and what may happen to them while nobody has them open. */
final class Cabinet {

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
