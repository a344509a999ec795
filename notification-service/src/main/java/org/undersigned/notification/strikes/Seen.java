package org.undersigned.notification.strikes;

import java.util.List;
import java.util.Optional;

/**
 * Which version of a strike somebody looked at when they decided to change it.
 *
 * @param sequence empty where there was no such strike
 */
public record Seen(Optional<Integer> sequence) {

    public static final Seen NOTHING = new Seen(Optional.empty());

    static Seen of(List<Strike> strikes, String id) {
        return new Seen(strikes.stream()
                .filter(it -> it.id().equals(id))
                .map(Strike::sequence)
                .findFirst());
    }

    /** Whether nobody has changed it since; what stands so already may be said again. */
    public boolean allows(Change change, Optional<Strike> held) {
        return change instanceof Change.Unchanged || held.map(Strike::sequence).equals(sequence);
    }
}
