package org.undersigned.tally.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    private static final String EMAIL = "EMAIL";
    private static final String ERASED = "ERASED";
    private static final String SIGNER = "SIGNER";

    private final Occupants occupants;

    public Inbox(List<Signature> held) {
        this(held, Set.of());
    }

    /** @param erased of which signatures everything personal is gone already */
    public Inbox(List<Signature> held, Set<UUID> erased) {
        occupants = new Occupants(held, erased);
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
        return remember(changes);
    }

    /**
     * Takes out what counts or may come to: an organiser's rule acts. Anything else of these stays as it is.
     *
     * @param removal which rule
     */
    public List<Change> remove(Collection<UUID> ids, UUID removal) {
        var removed = ids.stream()
                .map(occupants::get)
                .filter(Live.class::isInstance)
                .map(Live.class::cast)
                .map(live -> new Change(live, live.remove(removal)));
        return remember(removed.toList());
    }

    /** Undoes what a rule did: each is again what it would be without it, unless its person counts otherwise by now. */
    public List<Change> restore(UUID removal) {
        return occupants
                .removedBy(removal)
                .flatMap(removed -> remember(restored(removed)).stream())
                .toList();
    }

    private List<Change> restored(Removed removed) {
        return switch (removed.was()) {
            case Counted counted when occupants.countsOtherwise(counted) -> List.of();
            case Counted counted -> takingOver(new Change(removed, counted));
            case Awaiting awaiting -> step(removed, awaiting);
            case Withdrawn withdrawn -> step(removed, withdrawn);
        };
    }

    private List<Change> remember(List<Change> changes) {
        occupants.remember(changes);
        return changes;
    }

    private List<Change> submit(SignatureSubmitted event) {
        return switch (occupants.get(event.id())) {
            case null -> takingOver(new Change(null, admit(event, false)));
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
        var admitted = lasting(admit(event, expected.isConfirmed()), expected.erased());
        changes.addAll(takingOver(new Change(expected, admitted)));
        if (expected.isConfirmed() && admitted instanceof Duplicate duplicate) {
            changes.addAll(confirm(duplicate.of()));
        }
        return changes;
    }

    private static Signature lasting(Signature admitted, boolean erased) {
        return erased && admitted instanceof Awaiting awaiting ? awaiting.withdraw(ERASED) : admitted;
    }

    private Signature admit(SignatureSubmitted event, boolean confirmed) {
        var signer = new Signer(event.person(), event.household(), Traits.of(event));
        var samePerson = occupants.known(event.person());
        if (samePerson.isPresent()) {
            return new Duplicate(event.id(), samePerson.get().id(), event.person());
        }
        if (!occupants.hasRoomFor(signer)) {
            return new Duplicate(event.id(), null, event.person());
        }
        var awaiting = new Awaiting(event.id(), signer);
        return confirmed || !EMAIL.equals(event.confirmation()) ? awaiting.confirm() : awaiting;
    }

    /**
     * Who was counted and erased is a number without a name. Signing anew, they are asked like anybody, for a name must
     * not come back because somebody typed it; once the new signature counts, the nameless one makes room.
     */
    private List<Change> takingOver(Change change) {
        return change.after() instanceof Counted anew
                ? Stream.concat(givenUpFor(anew, ERASED), Stream.of(change)).toList()
                : List.of(change);
    }

    private Stream<Change> givenUpFor(Live anew, String by) {
        return occupants.nameless(anew).map(nameless -> new Change(nameless, nameless.withdraw(by)));
    }

    private List<Change> confirm(SignatureConfirmed event, Instant at) {
        var tooLate = event.linkExpires() != null && at.isAfter(event.linkExpires());
        if (tooLate) {
            return List.of();
        }
        return switch (occupants.get(event.id())) {
            case null -> List.of(new Change(null, new Expected(event.id(), at, false)));
            case Expected expected -> step(expected, expected.confirmed(at));
            default -> confirm(event.id());
        };
    }

    private List<Change> confirm(UUID id) {
        return switch (occupants.get(id)) {
            case Awaiting awaiting -> takingOver(new Change(awaiting, awaiting.confirm()));
            case Duplicate duplicate -> confirm(duplicate.of());
            case Removed removed
            when removed.was() instanceof Awaiting awaiting -> step(removed, removed.as(awaiting.confirm()));
            case null, default -> List.of();
        };
    }

    private List<Change> withdraw(UUID id, String by) {
        return switch (occupants.get(id)) {
            case null -> id == null ? List.of() : List.of(new Change(null, new Withdrawn(id, by, null)));
            case Expected expected -> step(expected, expected.withdraw(by));
            case Awaiting awaiting -> takeBack(awaiting, new Change(awaiting, awaiting.withdraw(by)), by);
            case Counted counted -> step(counted, counted.withdraw(by));
            case Duplicate duplicate -> withdraw(duplicate.of(), by);
            case Withdrawn w -> List.of();
            case Removed removed -> withdraw(removed, by);
        };
    }

    private List<Change> withdraw(Removed removed, String by) {
        return switch (removed.was()) {
            case Awaiting awaiting -> takeBack(awaiting, new Change(removed, removed.as(awaiting.withdraw(by))), by);
            case Counted counted -> takeBack(counted, new Change(removed, removed.as(counted.withdraw(by))), by);
            case Withdrawn w -> List.of();
        };
    }

    /** Who takes back what they signed anew is not left in the count without a name; who never signed decides for nobody. */
    private List<Change> takeBack(Live anew, Change own, String by) {
        var nameless = SIGNER.equals(by) ? givenUpFor(anew, by) : Stream.<Change>of();
        return Stream.concat(nameless, Stream.of(own)).toList();
    }

    /**
     * Which signatures are forgotten with this one: all of its person's, repetitions as well. Asked before the event is
     * applied; empty for what is erased already, so that an old link does not reach what was signed after it.
     */
    public List<UUID> forgottenWith(UUID id) {
        return occupants.forgottenWith(id);
    }

    private List<Change> erase(UUID id) {
        var going = forgottenWith(id);
        occupants.erase(going);
        return switch (occupants.get(id)) {
            case null -> List.of(new Change(null, new Expected(id, null, true)));
            case Expected expected -> step(expected, expected.erase());
            default -> giveUp(going);
        };
    }

    /** The count stays. What is not counted never will be: nobody can be asked to confirm it any more. */
    private List<Change> giveUp(List<UUID> ids) {
        return ids.stream().map(occupants::get).flatMap(Inbox::giveUp).toList();
    }

    private static Stream<Change> giveUp(Signature signature) {
        return switch (signature) {
            case Awaiting awaiting -> Stream.of(new Change(awaiting, awaiting.withdraw(ERASED)));
            case Removed removed
            when removed.was() instanceof Awaiting awaiting ->
                Stream.of(new Change(removed, removed.as(awaiting.withdraw(ERASED))));
            case null, default -> Stream.of();
        };
    }

    private List<Change> step(Signature before, Signature after) {
        return before.equals(after) ? List.of() : List.of(new Change(before, after));
    }
}
