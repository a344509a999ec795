package org.undersigned.intake.mails;

import java.time.Duration;

/** How long the mail has waited that waits longest, and what can be said to somebody who looks into their inbox. */
public record Wait(Duration age) {

    private static final Duration PROMISED = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofMinutes(10);

    /** "Within a minute or two" is true. */
    public boolean isShort() {
        return age.compareTo(PROMISED) < 0;
    }

    /** Somebody may think that nothing comes any more, and sign again. */
    public boolean isLong() {
        return age.compareTo(LONG) >= 0;
    }

    public long minutes() {
        return age.toMinutes();
    }
}
