package org.undersigned.tally.verification;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.register.Change;
import org.undersigned.tally.register.Inbox;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.verification.Aside.Deed;
import org.undersigned.tally.verification.Aside.DrivenAgain;
import org.undersigned.tally.verification.Aside.Removed;
import org.undersigned.tally.verification.Aside.Restored;

/**
 * One petition's signatures in one partition, folded from the beginning by the decision that counts them: pure, and with as
 * many inboxes in memory as it is allowed.
 */
public final class PartitionFold {

    private final String petition;
    private final int room;
    private final Map<String, Inbox> inboxes = new HashMap<>();
    private final Set<Long> leftOut;
    private final Set<Long> countedLater = new HashSet<>();
    private final Queue<Deed> deeds;
    private final Map<Long, Logged> waiting = new HashMap<>();
    private Delta sum = Delta.NONE;
    private long events;

    /** @param room how many inboxes, and records that wait for their moment, it may hold at a time */
    public PartitionFold(String petition, Aside aside, int room) {
        this.petition = petition;
        this.room = room;
        this.leftOut = aside.quarantined();
        this.deeds = new ArrayDeque<>(aside.deeds().stream()
                .sorted(Comparator.comparingLong(Deed::next))
                .toList());
        aside.deeds().stream()
                .filter(DrivenAgain.class::isInstance)
                .forEach(deed -> countedLater.add(((DrivenAgain) deed).offset()));
    }

    /** The next record of the log; false once there are more inboxes than it has room for. */
    public boolean take(Logged logged) {
        var offset = logged.place().offset();
        doWhatWasDoneBefore(offset);
        if (logged.event().petition().equals(petition) && !leftOut.contains(offset)) {
            takeInPlaceOrLater(logged, offset);
        }
        return inboxes.size() + waiting.size() <= room;
    }

    /** What the count was when the register was about to read {@code next}. */
    public Figures at(long next) {
        doWhatWasDoneBefore(next);
        return Figures.of(sum);
    }

    /** Of this petition, as far as they counted. */
    public long events() {
        return events;
    }

    private void takeInPlaceOrLater(Logged logged, long offset) {
        if (countedLater.contains(offset)) {
            waiting.put(offset, logged);
        } else {
            apply(logged);
        }
    }

    private void doWhatWasDoneBefore(long offset) {
        while (!deeds.isEmpty() && deeds.peek().next() <= offset) {
            switch (deeds.remove()) {
                case DrivenAgain again -> apply(waiting.remove(again.offset()));
                case Removed removed ->
                    rule(removed.inbox(), inbox -> inbox.remove(Set.of(removed.id()), removed.removal()));
                case Restored restored -> rule(restored.inbox(), inbox -> inbox.restore(restored.removal()));
            }
        }
    }

    /** @param logged null where it is another petition's, or in another slice of the inboxes */
    private void apply(Logged logged) {
        if (logged != null) {
            events++;
            add(inboxes.computeIfAbsent(logged.event().inbox(), unknown -> new Inbox(List.of()))
                    .apply(logged.event(), logged.at()));
        }
    }

    /** An inbox that is not here is in another slice. */
    private void rule(String inbox, Function<Inbox, List<Change>> ruling) {
        if (inboxes.containsKey(inbox)) {
            add(ruling.apply(inboxes.get(inbox)));
        }
    }

    private void add(List<Change> changes) {
        changes.stream().map(Change::delta).forEach(delta -> sum = sum.plus(delta));
    }
}
