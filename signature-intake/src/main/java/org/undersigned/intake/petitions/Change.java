package org.undersigned.intake.petitions;

import java.util.Optional;

/**
 * What an organiser does to a petition. Pure, for it may be decided twice: again on top of what somebody else changed at
 * the same moment on another replica.
 */
@FunctionalInterface
public interface Change {

    Outcome on(Optional<Petition> known);
}
