package org.undersigned.notification.supporters;

import java.time.Instant;
import java.util.UUID;

/**
 * All that was read of a signature's id so far. Facts are only added, so any order and any repetition ends the same.
 *
 * @param supporter null until the submission is read, or where it had no inbox
 * @param original the signature it stands for: its own id, or of which it is a repetition
 * @param corrections how often the register has struck it off and let it in again, which it does by turns
 */
public record SignatureFacts(
        UUID id,
        UUID supporter,
        UUID original,
        Instant confirmedAt,
        boolean withdrawn,
        int corrections,
        boolean erased) {

    static SignatureFacts none(UUID id) {
        return new SignatureFacts(id, null, null, null, false, 0, false);
    }

    SignatureFacts submitted(UUID supporter, UUID original) {
        return new SignatureFacts(id, supporter, original, confirmedAt, withdrawn, corrections, erased);
    }

    SignatureFacts confirmed(Instant at) {
        return confirmedAt != null
                ? this
                : new SignatureFacts(id, supporter, original, at, withdrawn, corrections, erased);
    }

    SignatureFacts takenBack() {
        return new SignatureFacts(id, supporter, original, confirmedAt, true, corrections, erased);
    }

    SignatureFacts struckOff() {
        return removed() ? this : corrected();
    }

    SignatureFacts letInAgain() {
        return removed() ? corrected() : this;
    }

    private SignatureFacts corrected() {
        return new SignatureFacts(id, supporter, original, confirmedAt, withdrawn, corrections + 1, erased);
    }

    boolean removed() {
        return corrections % 2 == 1;
    }

    /** Struck off, and let in again since. */
    boolean isLetInAgain() {
        return corrections > 0 && !removed();
    }

    SignatureFacts forgotten() {
        return new SignatureFacts(id, supporter, original, confirmedAt, withdrawn, corrections, true);
    }

    boolean isSubmitted() {
        return original != null;
    }
}
