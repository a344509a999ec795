package org.undersigned.local;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program's classes as the virtual machine has read and checked them, in a file beside the program (class data sharing, JEP
 * 350): the next start takes half of the processor's time. The virtual machine makes the file by itself, from Java 19 on, at the end
 * of the first run that ends in good order, so that no start waits for it, and makes it anew when the program is
 * another by then. Where it cannot be read the start does without it.
 *
 * <p>An AOT cache (JEP 514) is a little faster still (see deploy/benchmarks), but only Java 25 has it, it needs a run of its own
 * whose end takes three times as long, and nothing makes it anew.
 *
 * @param program the jar that is run, or the first of those that are
 * @param name of the file, with which the version of Java stands
 */
public record ClassArchive(Path program, String name) {

    /** The first four bytes of every such file, in the order of a little machine (JDK: cds.h). */
    private static final int MAGIC = 0xa8ab0bf0;

    /** Set to false it is used where it is, and not made: in tests, of whose starts too few are the same. */
    public static final String MADE = "undersigned.archives.made";

    /** Of a packaged service. */
    public static ClassArchive of(Path program) {
        return new ClassArchive(program, "classes");
    }

    /** Of a program on a class path; empty where a folder is on it, of which the virtual machine keeps nothing. */
    public static Optional<ClassArchive> of(Class<?> main, String classPath) {
        var entries = Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
        return entries.stream().allMatch(Files::isRegularFile)
                ? Optional.of(new ClassArchive(entries.getFirst(), main.getSimpleName()))
                : Optional.empty();
    }

    /** Options of the {@code java} command, with which it is used, and made where it is missing. */
    public List<String> options() {
        dropBroken();
        if (Boolean.parseBoolean(System.getProperty(MADE, "true")) && Files.isWritable(folder())) {
            // What it leaves out of the file it says line by line, in the log of the program.
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file(), "-Xlog:cds*=error");
        }
        return used();
    }

    /** Options with which it is used where there is one, and none is made. */
    public List<String> used() {
        dropBroken();
        return isUpToDate() ? List.of("-XX:SharedArchiveFile=" + file()) : List.of();
    }

    private Path folder() {
        return program.toAbsolutePath().getParent();
    }

    public Path file() {
        return folder().resolve(name + "-" + Runtime.version() + ".jsa");
    }

    private boolean isUpToDate() {
        return Files.exists(file())
                && file().toFile().lastModified() >= program.toFile().lastModified();
    }

    /** One whose making was cut short would be believed neither now nor ever, and never be made anew. */
    private void dropBroken() {
        try {
            if (Files.exists(file()) && !isWhole()) {
                Files.delete(file());
            }
        } catch (IOException notOurs) {
            // The virtual machine does without it, and says so.
        }
    }

    private boolean isWhole() throws IOException {
        try (var content = new DataInputStream(Files.newInputStream(file()))) {
            return content.readInt() == MAGIC;
        } catch (EOFException empty) {
            return false;
        }
    }
}
