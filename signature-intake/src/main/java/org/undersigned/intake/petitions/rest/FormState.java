package org.undersigned.intake.petitions.rest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.undersigned.intake.signing.Fault;
import org.undersigned.intake.signing.Gathering;
import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.signing.Violation;

/**
 * The form as the page shows it: what was typed, and what is wrong with it.
 *
 * @param unsaved Kafka did not answer: everything is right, it only has to be sent again
 * @param doorstep what it carries that nobody types
 */
public record FormState(SignatureForm filled, List<Violation> violations, boolean unsaved, Doorstep doorstep) {

    /** With a name for the submission to come, so that sending it twice is sending it once. */
    static FormState blank(Doorstep doorstep, String gathering) {
        var key = UUID.randomUUID().toString();
        return new FormState(
                new SignatureForm(null, null, null, null, null, List.of(), null, null, key, gathering),
                List.of(),
                false,
                doorstep);
    }

    public static FormState faulty(SignatureForm filled, List<Violation> violations, Doorstep doorstep) {
        return new FormState(filled, violations, false, doorstep);
    }

    public static FormState unsaved(SignatureForm filled, Doorstep doorstep) {
        return new FormState(filled, List.of(), true, doorstep);
    }

    /** Something is asked before it is taken; the doorstep says what. */
    public static FormState asked(SignatureForm filled, Doorstep doorstep) {
        return new FormState(filled, List.of(), false, doorstep);
    }

    /** Nothing is said of it: somebody only wants the page anew, in another language say. */
    public static FormState again(SignatureForm filled, Doorstep doorstep) {
        return new FormState(filled, List.of(), false, doorstep);
    }

    /** Whether a page with nothing in it would lose something. */
    public boolean isTyped() {
        return Stream.of(filled.name(), filled.email(), filled.postcode()).anyMatch(Objects::nonNull);
    }

    /** @return null where the field is fine */
    public Fault error(String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::fault)
                .findFirst()
                .orElse(null);
    }

    public boolean isFaulty() {
        return !violations.isEmpty();
    }

    public boolean wants(String update) {
        return filled.updates() != null && filled.updates().contains(update);
    }

    public boolean consents() {
        return Boolean.TRUE.equals(filled.consent());
    }

    /** What a person cannot mend, for they do not see it, does not come back. */
    public String gathering() {
        return Gathering.orNone(filled.gathering());
    }

    public String country() {
        return filled.country() == null || filled.country().isBlank() ? "GB" : filled.country();
    }
}
