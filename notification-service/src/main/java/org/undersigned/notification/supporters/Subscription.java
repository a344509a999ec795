package org.undersigned.notification.supporters;

import org.undersigned.notification.mailings.Kind;

/** What one can stop. The order is in tokens that are out: only ever add at the end. */
public enum Subscription {
    ALL,
    STRIKES,
    MILESTONES,
    NEWS,
    /** Of a letter that tells of both. */
    MILESTONES_AND_NEWS;

    public boolean stopsStrikes() {
        return this == ALL || this == STRIKES;
    }

    public boolean stopsMilestones() {
        return this == ALL || this == MILESTONES || this == MILESTONES_AND_NEWS;
    }

    public boolean stopsNews() {
        return this == ALL || this == NEWS || this == MILESTONES_AND_NEWS;
    }

    /** What the link in a mail of this kind stops. */
    public static Subscription of(Kind kind) {
        return switch (kind.audience()) {
            case STRIKES -> STRIKES;
            case MILESTONES -> MILESTONES;
            case NEWS -> NEWS;
            case UNCONFIRMED, INBOX, CONFIRMED, ADDRESS -> ALL;
        };
    }
}
