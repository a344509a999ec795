package org.undersigned.notification.supporters;

import org.undersigned.notification.mailings.Kind;

/** What one can stop. The order is in tokens that are out: only ever add at the end. */
public enum Subscription {
    ALL,
    STRIKES,
    MILESTONES,
    NEWS;

    /** What the link in a mail of this kind stops. */
    public static Subscription of(Kind kind) {
        return switch (kind.audience()) {
            case STRIKES -> STRIKES;
            case MILESTONES -> MILESTONES;
            case UNCONFIRMED, INBOX, CONFIRMED -> ALL;
        };
    }
}
