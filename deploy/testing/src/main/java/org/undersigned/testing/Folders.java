package org.undersigned.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for what a test run leaves. */
final class Folders {

    private Folders() {}

    static Path temporary() {
        try {
            return Files.createTempDirectory("undersigned-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // java.io only: at shutdown the class loader of a test may be closed already.
    static void delete(File file) {
        var inside = file.listFiles();
        if (inside != null && !Files.isSymbolicLink(file.toPath())) {
            for (var each : inside) {
                delete(each);
            }
        }
        file.delete();
    }
}
