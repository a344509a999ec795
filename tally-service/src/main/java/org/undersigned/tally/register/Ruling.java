package org.undersigned.tally.register;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.register.Logged.Place;

/**
 * An organiser's rule acts on an inbox, or its undoing does. It is no event of the log; its place is that of the event
 * before which it happened, so whoever folds the log anew knows where to put it.
 */
public sealed interface Ruling extends Cause {

    UUID removal();

    @Override
    default SignatureSubmitted submissionOf(Key key) {
        return null;
    }

    /** @param ids of this inbox, those whom the rule meets */
    record Removing(String petition, String inbox, UUID removal, Set<UUID> ids, Place place, Instant at)
            implements Ruling {}

    /** All that the rule took out of this inbox. */
    record Restoring(String petition, String inbox, UUID removal, Place place, Instant at) implements Ruling {}
}
