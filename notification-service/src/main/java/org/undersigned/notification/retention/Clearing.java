package org.undersigned.notification.retention;

import java.util.UUID;

/**
 * A petition somebody clears of its supporters.
 *
 * @param after who was looked at last
 * @param cleared how many so far
 */
public record Clearing(String petition, UUID after, long cleared) {

    private static final long MILE = 50_000;

    /** Whether it is worth a line in the log. */
    public boolean passesAMileTo(long now) {
        return now / MILE > cleared / MILE;
    }
}
