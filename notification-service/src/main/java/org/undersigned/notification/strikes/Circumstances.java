package org.undersigned.notification.strikes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.undersigned.notification.petitions.Petition;

/**
 * What a change is looked at beside.
 *
 * @param strikes all of the petition, as they stand
 */
public record Circumstances(Petition petition, List<Strike> strikes, Hearing hearing, Instant now) {

    Optional<Instant> closes() {
        return Optional.ofNullable(petition.closesAt());
    }
}
