package org.undersigned.tally.register;

import java.time.Instant;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;

/**
 * A signature's row after a batch.
 *
 * @param isNew the register holds nothing of its submission yet, so the whole row is written, else only its state
 * @param submission what was submitted, when that is in this batch
 * @param submittedAt log-append time of the submission, when that is in this batch
 * @param countedAt when it came to count in this batch, also where it fell again in it; null where it did not
 * @param changedAt log-append time of the last step
 */
public record Entry(
        Key key,
        String petition,
        boolean isNew,
        Signature signature,
        SignatureSubmitted submission,
        Instant submittedAt,
        Instant countedAt,
        Instant changedAt) {

    static Entry of(Transition step) {
        var cause = step.cause();
        var submission = cause.submissionOf(step.key());
        return new Entry(
                step.key(),
                step.petition(),
                isNew(step.change().before()),
                step.change().after(),
                submission,
                submission == null ? null : cause.at(),
                step.change().after() instanceof Signature.Counted ? cause.at() : null,
                cause.at());
    }

    Entry then(Entry later) {
        return new Entry(
                key,
                petition,
                isNew,
                later.signature,
                submission == null ? later.submission : submission,
                submission == null ? later.submittedAt : submittedAt,
                countedAt == null ? later.countedAt : countedAt,
                later.changedAt);
    }

    private static boolean isNew(Signature before) {
        return before == null || before instanceof Signature.Expected;
    }
}
