package org.undersigned.local.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the parts complained of while the crowd was there. */
final class Logs {

    private static final Pattern COMPLAINT = Pattern.compile("\\b(ERROR|SEVERE|FATAL|PANIC)\\b");

    /** What Kafka calls an error where the machine did other things meanwhile; nothing has failed by it. */
    private static final Pattern TOO_SLOW =
            Pattern.compile("Exceptionally slow controller event|controller event queue overloaded");

    private final Path folder;
    private final Map<Path, Long> sizes = new HashMap<>();

    private Logs(Path folder) {
        this.folder = folder;
    }

    /** Remembers where the logs end now. */
    static Logs from(Path folder) {
        var logs = new Logs(folder);
        logs.files().forEach(file -> logs.sizes.put(file, file.toFile().length()));
        return logs;
    }

    List<String> complaints() {
        return complaining(TOO_SLOW.asPredicate().negate());
    }

    /** How often the broker found the machine too slow for it. */
    int slowness() {
        return complaining(TOO_SLOW.asPredicate()).size();
    }

    private List<String> complaining(Predicate<String> of) {
        return files().stream().flatMap(this::complaints).filter(of).toList();
    }

    private Stream<String> complaints(Path file) {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(sizes.getOrDefault(file, 0L), file.toFile().length()));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> COMPLAINT.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line)
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
