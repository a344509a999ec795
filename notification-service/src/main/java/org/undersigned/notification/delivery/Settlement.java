package org.undersigned.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind.AfterUnknown;

/**
 * What the ledger says of a mail after an attempt.
 *
 * @param dueAt when it is tried again; null where it is not
 * @param recovered it was sent once more after an unknown outcome; that happens once
 * @param suppress nobody lives at this address
 */
public record Settlement(
        long id, UUID claim, State state, Instant dueAt, String words, boolean recovered, boolean suppress) {

    /** A mail's states; {@code CLAIMED} and {@code ATTEMPTING} last as long as a lease. */
    public enum State {
        QUEUED,
        CLAIMED,
        ATTEMPTING,
        SENT,
        FAILED,
        AMBIGUOUS,
        CANCELLED
    }

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));
    private static final double SPREAD = 0.2;

    /**
     * Pure.
     *
     * @param chance from 0 to 1, spreads tries so that they do not come back all at once
     */
    public static Settlement of(Addressed mail, Outcome outcome, Instant now, double chance) {
        return switch (outcome) {
            case Outcome.Sent it -> end(mail, State.SENT, it, false);
            case Outcome.Refused it -> end(mail, State.FAILED, it, it.noSuchAddress());
            case Outcome.Deferred it -> later(mail, it, now, chance);
            case Outcome.Unknown it -> onceMore(mail, it, now);
        };
    }

    private static Settlement later(Addressed mail, Outcome outcome, Instant now, double chance) {
        if (mail.attempts() > BACK_OFF.size()) {
            return end(mail, State.FAILED, outcome, false);
        }
        var wait = BACK_OFF.get(mail.attempts() - 1).toMillis() * (1 - SPREAD + 2 * SPREAD * chance);
        var due = now.plusMillis((long) wait);
        return due.isBefore(mail.deadline())
                ? again(mail, outcome, due, mail.recovered())
                : end(mail, State.FAILED, outcome, false);
    }

    private static Settlement onceMore(Addressed mail, Outcome outcome, Instant now) {
        var may = mail.kind().afterUnknown() == AfterUnknown.ONCE_MORE && !mail.recovered();
        return may
                ? again(mail, outcome, now.plus(BACK_OFF.getFirst()), true)
                : end(mail, State.AMBIGUOUS, outcome, false);
    }

    private static Settlement again(Addressed mail, Outcome outcome, Instant due, boolean recovered) {
        return new Settlement(mail.id(), mail.claim(), State.QUEUED, due, outcome.words(), recovered, false);
    }

    private static Settlement end(Addressed mail, State state, Outcome outcome, boolean suppress) {
        return new Settlement(mail.id(), mail.claim(), state, null, outcome.words(), mail.recovered(), suppress);
    }
}
