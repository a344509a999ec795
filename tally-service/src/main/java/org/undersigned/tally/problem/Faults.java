package org.undersigned.tally.problem;

import java.util.List;

import jakarta.ws.rs.ClientErrorException;

/** What was sent can be read and is not right, and where. */
public final class Faults extends ClientErrorException {

    public static final int STATUS = 422;

    private final transient List<Fault> violations;

    /** A field and what is wrong with it. */
    public record Fault(String field, String message) {}

    public Faults(List<Fault> violations) {
        super("Some fields are not right", STATUS);
        this.violations = violations;
    }

    public static Faults of(String field, String message) {
        return new Faults(List.of(new Fault(field, message)));
    }

    List<Fault> violations() {
        return violations;
    }
}
