package org.undersigned.notification.delivery;

import java.time.Instant;
import java.util.UUID;

import org.undersigned.notification.mailings.Addressed;

/**
 * What the ledger says of a mail after an attempt.
 *
 * @param dueAt when it is tried again; null where it is not, or as it was
 * @param recovered it was sent once more after an unknown outcome; that happens once
 * @param charged whether the attempt counts
 * @param effect what it means for other mails
 */
public record Settlement(
        long id,
        UUID claim,
        State state,
        Instant dueAt,
        String words,
        boolean recovered,
        boolean charged,
        Effect effect) {

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

    /** What one answer says about more than one mail. */
    public enum Effect {
        NONE,
        /** Counted: there may be two copies, or none. */
        UNKNOWN_OUTCOME,
        SUPPRESS_ADDRESS,
        REST_DOMAIN,
        TEXT_REFUSED
    }

    public static Settlement of(Addressed mail, Decision decision, String words) {
        return switch (decision) {
            case Decision.Sent it -> end(mail, State.SENT, words, Effect.NONE);
            case Decision.Again it -> queued(mail, it.dueAt(), words, mail.recovered(), Effect.NONE);
            case Decision.OnceMore it -> queued(mail, it.dueAt(), words, true, Effect.UNKNOWN_OUTCOME);
            case Decision.Ambiguous it -> end(mail, State.AMBIGUOUS, words, Effect.UNKNOWN_OUTCOME);
            case Decision.RestDomain it -> of(mail, it.mail(), words).with(Effect.REST_DOMAIN);
            case Decision.NeverAgain it -> end(mail, State.FAILED, words, Effect.SUPPRESS_ADDRESS);
            case Decision.Refused it -> end(mail, State.FAILED, words, Effect.NONE);
            case Decision.Unwelcome it -> end(mail, State.FAILED, words, Effect.TEXT_REFUSED);
            case Decision.GivenUp it -> end(mail, State.FAILED, words, Effect.NONE);
            case Decision.NotNow it -> untried(mail, it.dueAt(), words);
            case Decision.StopAll it -> untried(mail, words);
        };
    }

    /** Back into the queue as if it had not been marked: nothing of it was sent. */
    static Settlement untried(Addressed mail, String words) {
        return untried(mail, null, words);
    }

    private static Settlement untried(Addressed mail, Instant due, String words) {
        return new Settlement(mail.id(), mail.claim(), State.QUEUED, due, words, mail.recovered(), false, Effect.NONE);
    }

    private static Settlement queued(Addressed mail, Instant due, String words, boolean recovered, Effect effect) {
        return new Settlement(mail.id(), mail.claim(), State.QUEUED, due, words, recovered, true, effect);
    }

    private static Settlement end(Addressed mail, State state, String words, Effect effect) {
        return new Settlement(mail.id(), mail.claim(), state, null, words, mail.recovered(), true, effect);
    }

    private Settlement with(Effect other) {
        return new Settlement(id, claim, state, dueAt, words, recovered, charged, other);
    }
}
