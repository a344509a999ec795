package org.undersigned.tally.register;

import java.util.List;

import org.undersigned.intake.events.SignatureEvent.SignatureErased;

/**
 * What of the register a decision needs. Of every inbox concerned those who stand in it, a handful whatever is repeated
 * there; and of the rest only what is asked for by name.
 *
 * @param inboxes whose standing signatures are needed: waiting, counted or removed
 * @param named signatures that events are about, whatever their state, each with the one it repeats
 * @param erased inboxes somebody of which asks to be erased, so all that is not erased yet is needed
 */
public record Needed(List<String> inboxes, List<Key> named, List<String> erased) {

    public static Needed by(List<? extends Cause> causes) {
        var logged = causes.stream()
                .filter(Logged.class::isInstance)
                .map(Logged.class::cast)
                .toList();
        return new Needed(
                causes.stream().map(Cause::inbox).distinct().toList(),
                logged.stream().map(Logged::key).distinct().toList(),
                logged.stream()
                        .filter(one -> one.event() instanceof SignatureErased)
                        .map(Logged::inbox)
                        .distinct()
                        .toList());
    }
}
