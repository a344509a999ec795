package org.undersigned.intake.web;

import java.util.List;

import org.undersigned.intake.signing.Violation;

/** What is wrong with a body's fields, before it is said in a language. */
record Faults(List<Violation> violations) implements Untold {

    static final int STATUS = 422;

    @Override
    public Problem in(FaultWords words) {
        return new Problem("about:blank", "Some fields need attention", STATUS, null, Told.of(violations, words));
    }
}
