package org.undersigned.tally.register;

import java.time.Instant;
import java.util.UUID;

/**
 * One signature as the register holds it. Each state offers only its legal moves, so an illegal one does not compile:
 * {@code submitted → (awaiting) → counted → withdrawn | removed}, or {@code submitted → duplicate}.
 */
public sealed interface Signature {

    UUID id();

    /** Fingerprint of the person who gave it; null where only an event about it is known. */
    String person();

    /** An event about it came before its submission; what is known waits here for it. */
    record Expected(UUID id, Instant confirmedAt, boolean erased) implements Signature {

        public Expected confirmed(Instant at) {
            return confirmedAt == null ? new Expected(id, at, erased) : this;
        }

        public Expected erase() {
            return new Expected(id, confirmedAt, true);
        }

        public boolean isConfirmed() {
            return confirmedAt != null;
        }

        @Override
        public String person() {
            return null;
        }

        public Withdrawn withdraw(String by) {
            return new Withdrawn(id, by, null);
        }
    }

    /** Counted or about to be: what a further signature of the same inbox is measured against. */
    sealed interface Live extends Signature {
        Signer signer();

        @Override
        default String person() {
            return signer().person();
        }
    }

    /** Submitted; its inbox has not confirmed it yet. */
    record Awaiting(UUID id, Signer signer) implements Live {

        public Counted confirm() {
            return new Counted(id, signer);
        }

        public Withdrawn withdraw(String by) {
            return new Withdrawn(id, by, signer.person());
        }
    }

    /** Part of the number. */
    record Counted(UUID id, Signer signer) implements Live {

        public Withdrawn withdraw(String by) {
            return new Withdrawn(id, by, signer.person());
        }
    }

    /**
     * Signed before. It never counts.
     *
     * @param of the signature of the same person, for which this one's links act; null where the inbox is full
     */
    record Duplicate(UUID id, UUID of, String person) implements Signature {}

    /** Taken back, for good: signing again makes a new signature. */
    record Withdrawn(UUID id, String by, String person) implements Signature {}

    /**
     * Taken out by an organiser's rule.
     *
     * @param signer kept, so that the removal can be undone
     */
    record Removed(UUID id, Signer signer) implements Signature {

        @Override
        public String person() {
            return signer.person();
        }
    }
}
