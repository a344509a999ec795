package org.undersigned.tally.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;

/** A batch of events folded, in the order of the log, over what the register holds of their inboxes. */
public final class Fold {

    private record Desk(String petition, String inbox) {}

    private final Map<Desk, Inbox> inboxes = new HashMap<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<Key> erased = new ArrayList<>();

    private Fold(List<Held> register) {
        var byDesk = new HashMap<Desk, List<Signature>>();
        register.forEach(
                held -> byDesk.computeIfAbsent(new Desk(held.petition(), held.inbox()), desk -> new ArrayList<>())
                        .add(held.signature()));
        byDesk.forEach((desk, signatures) -> inboxes.put(desk, new Inbox(signatures)));
    }

    /** A signature the register holds, in the order in which it came. */
    public record Held(String petition, String inbox, Signature signature) {}

    public static Outcome of(List<Held> register, List<Logged> batch) {
        var fold = new Fold(register);
        batch.forEach(fold::apply);
        return new Outcome(List.copyOf(fold.transitions), List.copyOf(fold.erased));
    }

    private void apply(Logged logged) {
        inboxOf(logged.event())
                .apply(logged.event(), logged.at())
                .forEach(change -> transitions.add(new Transition(logged, change)));
        if (logged.event() instanceof SignatureErased) {
            erased.add(logged.key());
        }
    }

    private Inbox inboxOf(SignatureEvent event) {
        return inboxes.computeIfAbsent(new Desk(event.petition(), event.inbox()), unknown -> new Inbox(List.of()));
    }
}
