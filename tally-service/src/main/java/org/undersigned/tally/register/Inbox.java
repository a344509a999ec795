package org.undersigned.tally.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;
import org.undersigned.tally.register.Signature.Awaiting;
import org.undersigned.tally.register.Signature.Counted;
import org.undersigned.tally.register.Signature.Duplicate;
import org.undersigned.tally.register.Signature.Expected;
import org.undersigned.tally.register.Signature.Live;
import org.undersigned.tally.register.Signature.Removed;
import org.undersigned.tally.register.Signature.Withdrawn;

/**
 * Everything the register holds for one inbox and one petition, and the whole decision about what an event changes there.
 * Pure: the same events in the same order always give the same changes, whoever folds them and whenever.
 */
public final class Inbox {

    /** Two people may share an address, if they share a postcode and not a name. */
    private static final int HOUSEHOLD = 2;

    private static final String EMAIL = "EMAIL";

    private final Map<UUID, Signature> signatures = new LinkedHashMap<>();

    public Inbox(List<Signature> held) {
        held.forEach(signature -> signatures.put(signature.id(), signature));
    }

    /**
     * Decides and remembers.
     *
     * @param at when the broker logged the event
     * @return what changed, in order; empty for a repetition
     */
    public List<Change> apply(SignatureEvent event, Instant at) {
        var changes = switch (event) {
            case SignatureSubmitted submitted -> submit(submitted);
            case SignatureConfirmed confirmed -> confirm(confirmed, at);
            case SignatureWithdrawn withdrawn -> withdraw(withdrawn.id(), withdrawn.by());
            case SignatureErased erased -> erase(erased.id());
        };
        changes.forEach(change -> signatures.put(change.after().id(), change.after()));
        return changes;
    }

    private List<Change> submit(SignatureSubmitted event) {
        return switch (signatures.get(event.id())) {
            case null -> List.of(new Change(null, admit(event, false)));
            case Expected expected -> arrive(event, expected);
            case Awaiting a -> List.of();
            case Counted c -> List.of();
            case Duplicate d -> List.of();
            case Withdrawn w -> List.of();
            case Removed r -> List.of();
        };
    }

    private List<Change> arrive(SignatureSubmitted event, Expected expected) {
        var changes = new ArrayList<Change>();
        var admitted = admit(event, expected.isConfirmed());
        changes.add(new Change(expected, admitted));
        if (expected.isConfirmed() && admitted instanceof Duplicate duplicate) {
            changes.addAll(confirm(duplicate.of()));
        }
        return changes;
    }

    private Signature admit(SignatureSubmitted event, boolean confirmed) {
        var signer = new Signer(event.person(), event.household(), Channel.named(event.channel()));
        var samePerson =
                live().filter(other -> other.signer().isSamePersonAs(signer)).findFirst();
        if (samePerson.isPresent()) {
            return new Duplicate(event.id(), samePerson.get().id());
        }
        if (!hasRoomFor(signer)) {
            return new Duplicate(event.id(), null);
        }
        var awaiting = new Awaiting(event.id(), signer);
        return confirmed || !EMAIL.equals(event.confirmation()) ? awaiting.confirm() : awaiting;
    }

    private boolean hasRoomFor(Signer signer) {
        return live().count() < HOUSEHOLD
                && live().allMatch(other -> other.signer().sharesHouseholdWith(signer));
    }

    private List<Change> confirm(SignatureConfirmed event, Instant at) {
        var tooLate = event.linkExpires() != null && at.isAfter(event.linkExpires());
        if (tooLate) {
            return List.of();
        }
        return switch (signatures.get(event.id())) {
            case null -> List.of(new Change(null, new Expected(event.id(), at, false)));
            case Expected expected -> step(expected, expected.confirmed(at));
            default -> confirm(event.id());
        };
    }

    private List<Change> confirm(UUID id) {
        return switch (signatures.get(id)) {
            case Awaiting awaiting -> step(awaiting, awaiting.confirm());
            case Duplicate duplicate -> confirm(duplicate.of());
            case null, default -> List.of();
        };
    }

    private List<Change> withdraw(UUID id, String by) {
        return switch (signatures.get(id)) {
            case null -> id == null ? List.of() : List.of(new Change(null, new Withdrawn(id, by)));
            case Expected expected -> step(expected, expected.withdraw(by));
            case Awaiting awaiting -> step(awaiting, awaiting.withdraw(by));
            case Counted counted -> step(counted, counted.withdraw(by));
            case Duplicate duplicate -> withdraw(duplicate.of(), by);
            case Withdrawn w -> List.of();
            case Removed r -> List.of();
        };
    }

    /** The count stays, so of a signature that is there only the store has something to do. */
    private List<Change> erase(UUID id) {
        return switch (signatures.get(id)) {
            case null -> List.of(new Change(null, new Expected(id, null, true)));
            case Expected expected -> step(expected, expected.erase());
            default -> List.of();
        };
    }

    private List<Change> step(Signature before, Signature after) {
        return before.equals(after) ? List.of() : List.of(new Change(before, after));
    }

    private Stream<Live> live() {
        return signatures.values().stream().filter(Live.class::isInstance).map(Live.class::cast);
    }
}
