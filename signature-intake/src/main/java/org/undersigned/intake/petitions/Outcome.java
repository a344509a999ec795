package org.undersigned.intake.petitions;

import java.util.List;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.signing.Violation;

/** What comes of an organiser's change to a petition. */
public sealed interface Outcome {

    /** The petition as it is to stand. */
    record Published(PetitionPublished event) implements Outcome {}

    record Faulty(List<Violation> violations) implements Outcome {}

    /** There is no such petition, or nothing such about it. */
    record NotThere() implements Outcome {}
}
