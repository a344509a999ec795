package org.undersigned.notification.strikes.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Proposal.Violation;

/**
 * A form, and what is wrong with it.
 *
 * @param faults by field
 */
record FormView(Petition petition, Typed typed, Map<String, String> faults) {

    private static final List<Field> FIELDS = List.of(
            new Field("title", "Title"),
            new Field("start", "Begins"),
            new Field("end", "Ends"),
            new Field("timeZone", "Time zone"),
            new Field("place", "Place"));

    record Field(String name, String label) {}

    static FormView of(Petition petition, Typed typed) {
        return new FormView(petition, typed, Map.of());
    }

    static FormView faulty(Petition petition, Typed typed, List<Violation> violations) {
        return new FormView(
                petition,
                typed,
                violations.stream()
                        .collect(Collectors.toMap(Violation::field, Violation::message, (one, other) -> one)));
    }

    /** Those at fault, in the order of the form. */
    public List<Field> fields() {
        return FIELDS.stream().filter(it -> faults.containsKey(it.name())).toList();
    }

    /** Null where nothing is wrong. */
    public String fault(String field) {
        return faults.get(field);
    }

    public String action() {
        return StrikeViews.path(petition);
    }
}
