package org.undersigned.tally.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Reason;

/**
 * A signature's step from one state to the next.
 *
 * @param before null for a signature new to the register
 */
public record Change(Signature before, Signature after) {

    public Delta delta() {
        return weight(after).minus(weight(before));
    }

    /** Somebody has just come to count; who is let in again after a removal signed long ago. */
    public boolean countsNow() {
        return after instanceof Signature.Counted
                && !(before instanceof Signature.Counted)
                && !(before instanceof Signature.Removed);
    }

    /** Why the count fell by it; empty where it did not. */
    Optional<Reason> fall() {
        return before instanceof Signature.Counted ? reason() : Optional.empty();
    }

    /** A nameless signature that makes room for the same person's new one is no fall: the number stands still. */
    private Optional<Reason> reason() {
        return switch (after) {
            case Signature.Removed removed -> Optional.of(Reason.RULE);
            case Signature.Withdrawn withdrawn -> withdrawn.reason();
            default -> Optional.empty();
        };
    }

    /** Whether the count rose because a fall is taken back. */
    boolean undoesFall() {
        return before instanceof Signature.Removed removed && removed.fell() && after instanceof Signature.Counted;
    }

    /** The same by whose signature it is: breakdowns are made of it. */
    Map<Traits, Delta> byTraits() {
        var shares = new HashMap<Traits, Delta>();
        traits(after).ifPresent(traits -> shares.merge(traits, weight(after), Delta::plus));
        traits(before).ifPresent(traits -> shares.merge(traits, Delta.NONE.minus(weight(before)), Delta::plus));
        return shares;
    }

    private static Optional<Traits> traits(Signature signature) {
        return signature instanceof Signature.Counted counted
                ? Optional.of(counted.signer().traits())
                : Optional.empty();
    }

    /** The count is a fold of these weights over the register; there is no other way to become part of it. */
    private static Delta weight(Signature signature) {
        return switch (signature) {
            case null -> Delta.NONE;
            case Signature.Counted counted ->
                counted.signer().traits().channel().isPaper() ? Delta.PAPER : Delta.ONLINE;
            case Signature.Awaiting awaiting -> Delta.AWAITING;
            case Signature.Expected expected -> Delta.NONE;
            case Signature.Duplicate duplicate -> Delta.NONE;
            case Signature.Withdrawn withdrawn -> Delta.NONE;
            case Signature.Removed removed -> Delta.NONE;
        };
    }
}
