package org.undersigned.intake.web;

import java.util.List;

import org.undersigned.intake.signing.Violation;

/** A field at fault, the words that say how to put it right, and the same for programs. */
public record Told(String field, String message, String code) {

    public static List<Told> of(List<Violation> violations, FaultWords words) {
        return violations.stream().map(violation -> of(violation, words)).toList();
    }

    private static Told of(Violation violation, FaultWords words) {
        var fault = violation.fault();
        return new Told(violation.field(), words.why(fault), fault.code());
    }
}
