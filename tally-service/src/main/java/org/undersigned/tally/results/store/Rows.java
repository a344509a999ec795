package org.undersigned.tally.results.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.results.About;
import org.undersigned.tally.results.Breakdowns;
import org.undersigned.tally.results.Calendar;
import org.undersigned.tally.results.Cell;
import org.undersigned.tally.results.Look;
import org.undersigned.tally.results.Results.Milestone;

/** What the database gives, in the results' own words. */
final class Rows {

    private static final JsonMapper JSON = new JsonMapper();

    private Rows() {}

    /** A row of slug, title, time_zone, occupations, language, opens_at (ms), closes_at (ms). */
    static About about(Object[] row) {
        return new About(
                (String) row[0],
                (String) row[1],
                Calendar.of((String) row[2]),
                instant(row[5]),
                instant(row[6]),
                labels((String) row[3]),
                (String) row[4]);
    }

    /** A row of version, signatures, at (ms), cells. */
    static Look look(Object[] row) {
        return new Look(number(row[0]), number(row[1]), instant(row[2]), Breakdowns.of(cells((String) row[3])));
    }

    /** JSON, rows of kind, cell, online, paper. */
    private static Map<Kind, List<Cell>> cells(String rows) {
        var cells = new EnumMap<Kind, List<Cell>>(Kind.class);
        for (JsonNode row : read(rows)) {
            cells.computeIfAbsent(Kind.named(row.get(0).asText()), first -> new ArrayList<>())
                    .add(new Cell(
                            row.get(1).textValue(),
                            row.get(2).asLong(),
                            row.get(3).asLong()));
        }
        return cells;
    }

    /** A row of threshold, count, reached_at (ms). */
    static Milestone milestone(Object[] row) {
        return new Milestone(number(row[0]), row[1] == null ? null : number(row[1]), instant(row[2]));
    }

    private static Map<String, String> labels(String occupations) {
        var labels = new HashMap<String, String>();
        for (JsonNode group : read(occupations)) {
            labels.put(group.path("code").asText(), group.path("label").asText());
        }
        return labels;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(number(millis));
    }
}
