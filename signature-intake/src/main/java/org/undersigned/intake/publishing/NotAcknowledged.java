package org.undersigned.intake.publishing;

/** Kafka did not say that it has the record. Sending it again with the same identity is safe. */
public class NotAcknowledged extends RuntimeException {

    NotAcknowledged(Throwable cause) {
        // An outage is one failure many thousand times over: no stack for each.
        super("Kafka did not acknowledge: " + cause.getClass().getSimpleName(), cause, false, false);
    }
}
