package org.undersigned.intake.publishing;

/** Kafka did not say that it has the record. Sending it again with the same identity is safe. */
public class NotAcknowledged extends RuntimeException {

    NotAcknowledged(String why) {
        this(why, null);
    }

    NotAcknowledged(Throwable cause) {
        this(cause.getClass().getSimpleName(), cause);
    }

    private NotAcknowledged(String why, Throwable cause) {
        // An outage is one failure many thousand times over: no stack for each.
        super("Kafka did not acknowledge: " + why, cause, false, false);
    }
}
