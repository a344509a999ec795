package org.undersigned.intake.admission;

import java.time.Duration;

/**
 * What is asked of somebody when more come than is ordinary: either of the two.
 *
 * @param challenge work for a machine
 * @param waited patience: to be sent back once it has been had
 */
public record Toll(Challenge challenge, String waited, Duration patience) {

    /** For {@code Retry-After} (RFC 9110, 10.2.3). */
    public long seconds() {
        return patience.toSeconds();
    }
}
