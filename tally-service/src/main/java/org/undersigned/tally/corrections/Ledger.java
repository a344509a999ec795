package org.undersigned.tally.corrections;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a petition's corrections: how its count fell, and which falls were undone. No names.
 *
 * @param fallen by how much in all, below 0
 * @param restored by how much falls were undone in all
 * @param corrections newest first
 * @param next what to ask for {@code before} to get the next page; null on the last
 * @param asOf since when nothing newer can be read; null while it can
 */
public record Ledger(
        String petition,
        Figures fallen,
        Figures restored,
        List<Row> corrections,
        Long next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant asOf) {

    public Ledger asOf(Instant read) {
        return new Ledger(petition, fallen, restored, corrections, next, read);
    }

    public record Figures(long online, long paper) {}

    /**
     * A quarter of an hour of one reason.
     *
     * @param since when it began; the next one begins a quarter of an hour later
     * @param reason {@code WITHDRAWN}, {@code NOT_ME}, {@code RULE}, {@code DUPLICATE} or {@code REPAIR}
     * @param rule the rule's plain description; null where its signatories took them back
     * @param undone whether this is the undoing of a fall: then the numbers are above 0
     * @param online by how much the count changed
     */
    public record Row(long id, Instant since, String reason, String rule, boolean undone, long online, long paper) {}
}
