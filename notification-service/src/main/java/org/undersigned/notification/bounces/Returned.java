package org.undersigned.notification.bounces;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.undersigned.notification.bounces.Outcome.Genuine;
import org.undersigned.notification.delivery.Settlement.State;

/**
 * What the ledger knows of a mail that came back.
 *
 * @param recovered it was sent once more after an unknown outcome
 * @param sentAt or now, where its attempt has not been settled yet
 * @param movedAt when its supporter changed their address last; null if never
 * @param toOwnAddress false for mails that ask or tell another address than the one that is written to
 * @param softOnes how many others of this supporter's mails bounced softly within {@link #WEEK}
 */
public record Returned(
        State state, boolean recovered, Instant sentAt, Instant movedAt, boolean toOwnAddress, int softOnes) {

    /** Soft bounces are forgotten after it. */
    public static final Duration WEEK = Duration.ofDays(7);

    static final int ENOUGH = 3;
    // Servers give up after five days at most (RFC 5321, 4.5.4.1); complaints come later.
    private static final Duration EXPIRES = Duration.ofDays(30);

    /** What follows from what came back. Pure. */
    public Reaction to(Genuine outcome, Instant now) {
        return reasonNotTo(now)
                .<Reaction>map(Reaction.Nothing::new)
                .orElseGet(() -> toOwnAddress ? reaction(outcome) : new Reaction.Noted());
    }

    private Optional<Reason> reasonNotTo(Instant now) {
        if (!wasSent()) {
            return Optional.of(Reason.NOT_SENT);
        }
        if (sentAt.plus(EXPIRES).isBefore(now)) {
            return Optional.of(Reason.EXPIRED);
        }
        return movedAt != null && !sentAt.isAfter(movedAt) ? Optional.of(Reason.ADDRESS_LEFT) : Optional.empty();
    }

    // A report may be quicker than the end of the dialogue that took the mail.
    private boolean wasSent() {
        return state == State.SENT || state == State.AMBIGUOUS || state == State.ATTEMPTING || recovered;
    }

    private Reaction reaction(Genuine outcome) {
        return switch (outcome) {
            case Outcome.HardBounce it -> new Reaction.Suppressed();
            case Outcome.SoftBounce it -> softOnes + 1 >= ENOUGH ? new Reaction.Suppressed() : new Reaction.Noted();
            case Outcome.TextRefused it -> new Reaction.CountedAgainstText();
            case Outcome.Complaint it -> new Reaction.Unsubscribed();
        };
    }
}
