package org.undersigned.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.undersigned.bench.machine.Conditions;

/**
 * The findings of one bench as a table for people and as JSON for programs.
 *
 * @param quick few and short: it shows that all works, and no more
 */
public record Report(String name, boolean quick, Conditions conditions, Found found) {

    static final String QUICK = "Quick: few and short. It shows that everything works; the figures mean little.";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public String words() {
        var words = new StringBuilder(
                "\n  %s, on %s\n".formatted(found.title(), conditions.machine().words()));
        if (quick) {
            words.append("  ").append(QUICK).append('\n');
        }
        words.append('\n').append(found.table()).append('\n');
        if (!found.goals().isEmpty()) {
            words.append(Table.ofGoals(found.goals()));
        }
        limits().forEach(limit -> words.append("\n  Limit: ").append(limit));
        return words.append("\n  ").append(conditions.words()).append("\n\n").toString();
    }

    /** Of the machine, that this bench ran into. */
    public List<String> limits() {
        return Stream.concat(found.limits().stream(), conditions.limits().stream())
                .toList();
    }

    public Path write(Path folder) throws IOException {
        return write(folder.resolve(name + ".json"), content());
    }

    static Path write(Path file, Object content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, JSON.writeValueAsBytes(content));
    }

    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("quick", quick);
        content.put("conditions", conditions);
        content.put("limits", limits());
        content.putAll(found.figures());
        content.put("goals", found.goals());
        return content;
    }
}
