package org.undersigned.notification.supporters;

import java.time.Instant;
import java.util.UUID;

/**
 * All that was read of a signature's id so far. Facts are only added, so any order and any repetition ends the same.
 *
 * @param supporter null until the submission is read, or where it had no inbox
 * @param original the signature it stands for: its own id, or of which it is a repetition
 */
public record SignatureFacts(
        UUID id,
        UUID supporter,
        UUID original,
        Instant confirmedAt,
        boolean withdrawn,
        boolean removed,
        boolean erased) {

    static SignatureFacts none(UUID id) {
        return new SignatureFacts(id, null, null, null, false, false, false);
    }

    SignatureFacts submitted(UUID supporter, UUID original) {
        return new SignatureFacts(id, supporter, original, confirmedAt, withdrawn, removed, erased);
    }

    SignatureFacts confirmed(Instant at) {
        return confirmedAt != null ? this : new SignatureFacts(id, supporter, original, at, withdrawn, removed, erased);
    }

    SignatureFacts takenBack() {
        return new SignatureFacts(id, supporter, original, confirmedAt, true, removed, erased);
    }

    SignatureFacts struckOff() {
        return new SignatureFacts(id, supporter, original, confirmedAt, withdrawn, true, erased);
    }

    SignatureFacts forgotten() {
        return new SignatureFacts(id, supporter, original, confirmedAt, withdrawn, removed, true);
    }

    boolean isSubmitted() {
        return original != null;
    }
}
