package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which processes were started, for the next start in case this launcher is killed. */
final class PidFile {

    private final Path file;
    private final Map<PartName, String> lines = new EnumMap<>(PartName.class);

    PidFile(Path data) {
        this.file = data.resolve("pids");
    }

    synchronized void started(PartName part, ProcessHandle process) {
        lines.put(part, part + " " + process.pid() + " " + startOf(process));
        try {
            Files.write(file, lines.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those of the last run that still live. A process counts only when its start and its command line say that it is the
     * one: a pid alone may be anybody's by now.
     */
    List<Leftover> leftovers(String mark) {
        return read().stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 3)
                .flatMap(words -> leftover(words, mark).stream())
                .toList();
    }

    private List<String> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Leftover> leftover(String[] words, String mark) {
        return ProcessHandle.of(Long.parseLong(words[1]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(words[2]))
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .map(process -> new Leftover(PartName.valueOf(words[0]), process));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }

    record Leftover(PartName part, ProcessHandle process) {}
}
