package org.undersigned.tally.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.tally.register.Ruling.Removing;
import org.undersigned.tally.register.Ruling.Restoring;

/** A batch of events folded, in the order of the log, over what the register holds of their inboxes. */
public final class Fold {

    private record Desk(String petition, String inbox) {}

    private final Map<Desk, Inbox> inboxes = new HashMap<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<Key> erased = new ArrayList<>();

    private Fold(List<Held> register) {
        var byDesk = new HashMap<Desk, List<Held>>();
        register.forEach(
                held -> byDesk.computeIfAbsent(new Desk(held.petition(), held.inbox()), desk -> new ArrayList<>())
                        .add(held));
        byDesk.forEach((desk, held) -> inboxes.put(desk, inbox(held)));
    }

    private static Inbox inbox(List<Held> held) {
        var erased =
                held.stream().filter(Held::erased).map(one -> one.signature().id());
        return new Inbox(held.stream().map(Held::signature).toList(), erased.collect(Collectors.toSet()));
    }

    /**
     * A signature the register holds, in the order in which it came.
     *
     * @param erased whether everything personal is gone from it
     */
    public record Held(String petition, String inbox, Signature signature, boolean erased) {}

    public static Outcome of(List<Held> register, List<Logged> batch) {
        var fold = new Fold(register);
        batch.forEach(fold::apply);
        return fold.outcome();
    }

    /** Of what organisers decided, in that order. */
    public static Outcome ofRulings(List<Held> register, List<Ruling> rulings) {
        var fold = new Fold(register);
        rulings.forEach(fold::apply);
        return fold.outcome();
    }

    private Outcome outcome() {
        return new Outcome(List.copyOf(transitions), List.copyOf(erased));
    }

    private void apply(Ruling ruling) {
        var inbox = inboxOf(ruling);
        var changes = switch (ruling) {
            case Removing removing -> inbox.remove(removing.ids(), removing.removal());
            case Restoring restoring -> inbox.restore(restoring.removal());
        };
        changes.forEach(change -> transitions.add(new Transition(ruling, change)));
    }

    private void apply(Logged logged) {
        var inbox = inboxOf(logged);
        if (logged.event() instanceof SignatureErased it) {
            inbox.forgottenWith(it.id()).forEach(id -> erased.add(new Key(it.inbox(), id)));
        }
        inbox.apply(logged.event(), logged.at()).forEach(change -> transitions.add(new Transition(logged, change)));
    }

    private Inbox inboxOf(Cause cause) {
        return inboxes.computeIfAbsent(new Desk(cause.petition(), cause.inbox()), unknown -> new Inbox(List.of()));
    }
}
