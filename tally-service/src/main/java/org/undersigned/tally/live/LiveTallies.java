package org.undersigned.tally.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.topics.ReadSoFar;

/** The newest count of every petition, as the topic has it: what viewers see comes from here and never from a query. */
@ApplicationScoped
public class LiveTallies {

    private final Map<String, Snapshot> newest = new ConcurrentHashMap<>();
    private final ReadSoFar soFar = new ReadSoFar();
    private final Event<Snapshot> changed;
    private volatile Map<Integer, Long> ends;
    private volatile boolean complete;

    LiveTallies(Event<Snapshot> changed) {
        this.changed = changed;
    }

    /** An older or repeated version changes nothing. */
    public void show(TallyChanged tally) {
        var offered = Snapshot.of(tally);
        var shown = newest.merge(tally.petition(), offered, (now, next) -> next.isNewerThan(now) ? next : now);
        if (shown == offered) {
            changed.fire(offered);
        }
    }

    /** Empty until all is read that was there at the start: a replica on its way there would show old counts. */
    public Optional<Snapshot> of(String petition) {
        return isComplete() ? Optional.ofNullable(newest.get(petition)) : Optional.empty();
    }

    public ReadSoFar soFar() {
        return soFar;
    }

    /** @param ends one past the last offset of each partition: what was there when this replica started */
    public void startedAt(Map<Integer, Long> ends) {
        this.ends = ends;
    }

    /** Until then a petition that is not here may yet come. */
    public boolean isComplete() {
        complete = complete || ends != null && soFar.reaches(ends);
        return complete;
    }
}
