package org.undersigned.bench.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How a virtual machine is helped to start. */
enum Way {
    PACKAGED("as packaged", 0),
    ARCHIVE("archive of classes", 19, "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit="),
    AOT_CACHE("AOT cache", 25, "-XX:AOTCache=", "-XX:AOTCacheOutput=");

    private final String title;
    private final int since;
    private final List<String> options;

    Way(String title, int since, String... options) {
        this.title = title;
        this.since = since;
        this.options = List.of(options);
    }

    /** Those that this Java knows. */
    static List<Way> here() {
        int java = Runtime.version().feature();
        return Arrays.stream(values()).filter(way -> way.since <= java).toList();
    }

    String title() {
        return title;
    }

    boolean needsTraining() {
        return !options.isEmpty();
    }

    List<String> using(Path file) {
        return needsTraining() ? List.of(options.getFirst() + file) : List.of();
    }

    /** What a run leaves behind at its end. */
    List<String> making(Path file) {
        return needsTraining() ? List.of(options.getLast() + file) : List.of();
    }
}
