package org.undersigned.tally.retention;

import org.undersigned.tally.register.Key;

/**
 * A petition somebody clears of what is personal.
 *
 * @param after who was looked at last
 * @param cleared how many signatures so far
 */
public record Clearing(String petition, Key after, long cleared) {

    private static final long MILE = 50_000;

    /** Whether it is worth a line in the log. */
    public boolean passesAMileTo(long now) {
        return now / MILE > cleared / MILE;
    }
}
