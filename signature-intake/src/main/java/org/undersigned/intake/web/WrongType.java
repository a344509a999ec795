package org.undersigned.intake.web;

import org.undersigned.intake.signing.Fault;
import org.undersigned.intake.signing.Violation;

/** JSON that can be parsed but holds, say, a number where text belongs. */
public class WrongType extends RuntimeException {

    private final String field;

    WrongType(String field) {
        super("Wrong type in a field", null, false, false);
        this.field = field;
    }

    Violation violation() {
        return new Violation(field, Fault.WRONG_TYPE);
    }
}
