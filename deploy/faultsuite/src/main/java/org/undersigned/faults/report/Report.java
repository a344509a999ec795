package org.undersigned.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * A whole run.
 *
 * @param at when it began
 * @param machine cores, Java, system
 * @param command as it was typed, by which it can be had again
 */
public record Report(String at, String machine, String command, List<Outcome> outcomes, List<Row> cases) {

    /**
     * One of the 45.
     *
     * @param verdict {@code HELD}, {@code BROKEN}, or {@code NOT TRIED} in this run
     */
    public record Row(int number, String what, String verdict, String tests, String why) {}

    /** As JSON and as a page; the page's place. Written after each case, so that a run that is broken off has one too. */
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(folder.resolve("faults.json").toFile(), this);
            return Files.writeString(folder.resolve("faults.html"), new Page(this).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean holds() {
        return outcomes.stream().allMatch(Outcome::holds);
    }
}
