package org.undersigned.faults.stage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies a folder in which others work. */
final class CopyWhatStays extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path to;
    private final Set<String> but;

    /** @param but parts of the folder itself that stay behind; of a folder only what is in it */
    CopyWhatStays(Path from, Path to, Set<String> but) {
        this.from = from;
        this.to = to;
        this.but = but;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!Files.exists(target(folder))) {
            Files.copy(folder, target(folder), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!isLeftOut(file)) {
            try {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException gone) {
                // PostgreSQL has taken it away; its log knows.
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private boolean isLeftOut(Path file) {
        return but.contains(from.relativize(file).toString());
    }

    private Path target(Path file) {
        return to.resolve(from.relativize(file).toString());
    }
}
