package org.undersigned.faults.observed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.undersigned.faults.stage.Database;

/**
 * What the tally-service holds of a petition.
 *
 * @param signatures by id
 * @param quarantined ids of signatures that were put aside
 * @param live the count that everybody is shown
 * @param milestones thresholds, by the count with which they were reached
 */
public record Register(Map<UUID, Signature> signatures, Set<UUID> quarantined, long live, Map<Long, Long> milestones) {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    /**
     * @param state such as {@code COUNTED}
     * @param person whose it is, as an opaque text; null where it is not kept
     */
    public record Signature(UUID id, String state, String person) {

        public boolean counts() {
            return state.equals("COUNTED");
        }
    }

    static Register of(Database tally, String petition) {
        var signatures = new HashMap<UUID, Signature>();
        Rows.of(
                        tally,
                        row -> new Signature(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        "select id, state, person from signature where petition = ?",
                        petition)
                .forEach(each -> signatures.put(each.id(), each));
        var milestones = new TreeMap<Long, Long>();
        Rows.of(
                tally,
                row -> milestones.put(row.getLong(1), row.getLong(2)),
                "select threshold, count from milestone where petition = ?",
                petition);
        long live = Rows.number(tally, "select online + paper from tally where petition = ?", petition);
        return new Register(signatures, quarantined(tally), live, milestones);
    }

    private static Set<UUID> quarantined(Database tally) {
        var ids = new HashSet<UUID>();
        Rows.of(tally, row -> row.getBytes(1), "select payload from quarantine where payload is not null")
                .forEach(payload -> ID.matcher(new String(payload, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> ids.add(UUID.fromString(found.group(1)))));
        return new TreeSet<>(ids);
    }

    public long counted() {
        return signatures.values().stream().filter(Signature::counts).count();
    }

    /** Different people among those who count. */
    public long people() {
        return signatures.values().stream()
                .filter(Signature::counts)
                .map(Signature::person)
                .distinct()
                .count();
    }
}
