package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;

/** Whole folders, with all that is in them. */
final class Folders {

    private Folders() {}

    /** With the permissions they have: PostgreSQL refuses a folder that others may read. */
    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into a folder that is there already, whose own permissions become those of the other. */
    static void copyInto(Path from, Path to) {
        try (var parts = Files.list(from)) {
            parts.forEach(part -> copy(part, to.resolve(part.getFileName().toString())));
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a folder in which files come and go meanwhile; those that have gone are left out, and so are some of its own parts. */
    static void copyWhatStays(Path from, Path to, Set<String> but) {
        try {
            Files.walkFileTree(from, new CopyWhatStays(from, to, but));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
