package org.undersigned.tally.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.undersigned.tally.counting.Reason;

/**
 * One signature as the register holds it. Each state offers only its legal moves, so an illegal one does not compile:
 * {@code submitted → (awaiting) → counted → withdrawn | removed}, or {@code submitted → duplicate}. What is removed goes on
 * living as if it were not, unseen, so that the removal can be undone.
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

    /** What a signature is apart from any rule. */
    sealed interface Standing extends Signature {}

    /** Counted or about to be: what a further signature of the same inbox is measured against. */
    sealed interface Live extends Standing {
        Signer signer();

        default Withdrawn withdraw(String by) {
            return new Withdrawn(id(), by, person());
        }

        default Removed remove(UUID removal) {
            return new Removed(id(), removal, this, this instanceof Counted);
        }

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
    }

    /** Part of the number. */
    record Counted(UUID id, Signer signer) implements Live {}

    /**
     * Signed before. It never counts.
     *
     * @param of the signature of the same person, for which this one's links act; null where the inbox is full
     */
    record Duplicate(UUID id, UUID of, String person) implements Signature {}

    /** Taken back, for good: signing again makes a new signature. */
    record Withdrawn(UUID id, String by, String person) implements Standing {

        /** Empty where the same person's new signature came into its place. */
        Optional<Reason> reason() {
            return switch (by) {
                case "ERASED" -> Optional.empty();
                case "NOT_ME" -> Optional.of(Reason.NOT_ME);
                case null, default -> Optional.of(Reason.WITHDRAWN);
            };
        }
    }

    /**
     * Taken out by an organiser's rule.
     *
     * @param removal by which
     * @param was what it would be without it, by now: confirming and withdrawing go on
     * @param fell whether the count fell by it
     */
    record Removed(UUID id, UUID removal, Standing was, boolean fell) implements Signature {

        @Override
        public String person() {
            return was.person();
        }

        Removed as(Standing now) {
            return new Removed(id, removal, now, fell);
        }
    }
}
