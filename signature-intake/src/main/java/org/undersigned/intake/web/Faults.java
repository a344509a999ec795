package org.undersigned.intake.web;

import java.util.List;

import org.undersigned.intake.signing.Violation;

/** What is wrong with a body's fields, before it is said in a language. */
record Faults(List<Violation> violations) {

    static final int STATUS = 422;

    Problem in(FaultWords words) {
        var told = violations.stream().map(violation -> told(violation, words)).toList();
        return new Problem("about:blank", "Some fields need attention", STATUS, null, told);
    }

    private static Problem.Told told(Violation violation, FaultWords words) {
        var fault = violation.fault();
        return new Problem.Told(violation.field(), words.why(fault), fault.code());
    }
}
