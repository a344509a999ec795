package org.undersigned.tally.register;

import java.time.Instant;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.register.Logged.Place;

/** Why a signature takes a step: something the log says, or what an organiser decided about it. */
public sealed interface Cause permits Logged, Ruling {

    String petition();

    String inbox();

    /** Where in the log; of what is not in it, what the register was to read next. */
    Place place();

    Instant at();

    /** What was submitted as this signature, where it is the cause; null otherwise. */
    SignatureSubmitted submissionOf(Key key);
}
