package org.undersigned.notification.mailings;

import static org.undersigned.notification.mailings.Kind.AfterUnknown.LEAVE;
import static org.undersigned.notification.mailings.Kind.AfterUnknown.ONCE_MORE;

import java.time.Duration;

/** The kinds of mail, and what follows from the kind. */
public enum Kind {
    CONFIRMATION(Lane.CONFIRMATIONS, Audience.UNCONFIRMED, Duration.ofDays(7), ONCE_MORE),
    CONFIRM_AGAIN(Lane.CONFIRMATIONS, Audience.UNCONFIRMED, Duration.ofDays(7), ONCE_MORE),
    CONFIRM_REMINDER(Lane.NEWS, Audience.UNCONFIRMED, Duration.ofDays(2), ONCE_MORE),
    ALREADY_SIGNED(Lane.CONFIRMATIONS, Audience.INBOX, Duration.ofDays(3), ONCE_MORE),
    WELCOME(Lane.CONFIRMATIONS, Audience.CONFIRMED, Duration.ofDays(3), ONCE_MORE),
    /** To whom the page behind the button has thanked already; so this can wait. */
    THANKS(Lane.NEWS, Audience.CONFIRMED, Duration.ofDays(3), LEAVE),
    STRIKE_DATES(Lane.DATES, Audience.STRIKES, Duration.ofDays(3), ONCE_MORE),
    STRIKE_PLANNED(Lane.DATES, Audience.STRIKES, Duration.ofDays(3), LEAVE),
    STRIKE_MOVED(Lane.DATES, Audience.STRIKES, Duration.ofDays(3), LEAVE),
    STRIKE_CANCELLED(Lane.DATES, Audience.STRIKES, Duration.ofDays(3), LEAVE),
    REMINDER_WEEK(Lane.DATES, Audience.STRIKES, Duration.ofDays(2), ONCE_MORE),
    REMINDER_EVE(Lane.DATES, Audience.STRIKES, Duration.ofDays(1), ONCE_MORE),
    REMINDER_MORNING(Lane.DATES, Audience.STRIKES, Duration.ofDays(1), ONCE_MORE),
    MILESTONE(Lane.NEWS, Audience.MILESTONES, Duration.ofDays(3), LEAVE),
    NEWS(Lane.NEWS, Audience.NEWS, Duration.ofDays(3), LEAVE),
    CONFIRM_ADDRESS(Lane.CONFIRMATIONS, Audience.ADDRESS, Duration.ofDays(7), ONCE_MORE),
    ADDRESS_CHANGED(Lane.CONFIRMATIONS, Audience.ADDRESS, Duration.ofDays(3), ONCE_MORE);

    private final Lane lane;
    private final Audience audience;
    private final Duration life;
    private final AfterUnknown afterUnknown;

    Kind(Lane lane, Audience audience, Duration life, AfterUnknown afterUnknown) {
        this.lane = lane;
        this.audience = audience;
        this.life = life;
        this.afterUnknown = afterUnknown;
    }

    public Lane lane() {
        return lane;
    }

    public Audience audience() {
        return audience;
    }

    /** How long a mail is worth sending where nothing more exact is known. */
    public Duration life() {
        return life;
    }

    /** What becomes of a mail when nobody knows whether the server took it. */
    public AfterUnknown afterUnknown() {
        return afterUnknown;
    }

    /** A second copy of a confirmation or a reminder is better than none; of a letter to all it is not. */
    public enum AfterUnknown {
        ONCE_MORE,
        LEAVE
    }
}
