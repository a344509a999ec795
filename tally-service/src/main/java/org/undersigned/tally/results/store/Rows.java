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
import org.undersigned.tally.results.Calendar;
import org.undersigned.tally.results.Cell;
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

    /** Rows of kind, cell, online, paper. */
    static Map<Kind, List<Cell>> cells(List<Object[]> rows) {
        var cells = new EnumMap<Kind, List<Cell>>(Kind.class);
        rows.forEach(row -> cells.computeIfAbsent(Kind.named((String) row[0]), first -> new ArrayList<>())
                .add(new Cell((String) row[1], number(row[2]), number(row[3]))));
        return cells;
    }

    /** A row of threshold, count, reached_at (ms). */
    static Milestone milestone(Object[] row) {
        return new Milestone(number(row[0]), row[1] == null ? null : number(row[1]), instant(row[2]));
    }

    private static Map<String, String> labels(String occupations) {
        try {
            var labels = new HashMap<String, String>();
            for (JsonNode group : JSON.readTree(occupations)) {
                labels.put(group.path("code").asText(), group.path("label").asText());
            }
            return labels;
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
