package org.undersigned.notification.supporters;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people a batch speaks of, to be found by who they are and by their inbox, and what has changed about them. */
final class Roster {

    private final Map<UUID, Supporter> people = new HashMap<>();
    private final Map<String, Set<UUID>> inboxes = new HashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> joined = new LinkedHashSet<>();

    Roster(Collection<Supporter> held) {
        held.forEach(this::hold);
    }

    /** The person, or null. */
    Supporter find(UUID id) {
        return people.get(id);
    }

    /** Without those who once had the inbox and were erased from it. */
    List<Supporter> of(String petition, String inbox) {
        return inboxes.getOrDefault(key(petition, inbox), Set.of()).stream()
                .map(people::get)
                .filter(person -> person.inbox().equals(inbox))
                .toList();
    }

    void change(Supporter now) {
        var before = people.get(now.id());
        if (now.equals(before)) {
            return;
        }
        hold(now);
        changed.add(now.id());
        if (now.state() != Standing.CONFIRMED) {
            joined.remove(now.id());
        } else if (before == null || before.state() != Standing.CONFIRMED) {
            joined.add(now.id());
        }
    }

    List<Supporter> changed() {
        return changed.stream().map(people::get).toList();
    }

    /** Those who are confirmed since the batch began. */
    List<Supporter> joined() {
        return joined.stream().map(people::get).toList();
    }

    private void hold(Supporter person) {
        people.put(person.id(), person);
        inboxes.computeIfAbsent(key(person.petition(), person.inbox()), ignored -> new LinkedHashSet<>())
                .add(person.id());
    }

    private static String key(String petition, String inbox) {
        return petition + "/" + inbox;
    }
}
