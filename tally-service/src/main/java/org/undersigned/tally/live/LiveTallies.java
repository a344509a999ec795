package org.undersigned.tally.live;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.topics.ReadSoFar;

/** The newest count of every petition, as the topic has it: what viewers see comes from here and never from a query. */
@ApplicationScoped
public class LiveTallies {

    private final Map<String, Snapshot> newest = new ConcurrentHashMap<>();
    private final ReadSoFar soFar = new ReadSoFar();
    private final Consumer<Snapshot> changed;
    private final Freshness freshness;
    private volatile Map<Integer, Long> ends;
    private volatile boolean complete;

    @Inject
    LiveTallies(Event<Snapshot> changed, Freshness freshness) {
        this(changed::fire, freshness);
    }

    public LiveTallies(Consumer<Snapshot> changed, Freshness freshness) {
        this.changed = changed;
        this.freshness = freshness;
    }

    /** An older or repeated version changes nothing. */
    public void show(TallyChanged tally) {
        var offered = Snapshot.of(tally);
        var shown = newest.merge(tally.petition(), offered, (now, next) -> next.isNewerThan(now) ? next : now);
        if (shown == offered) {
            changed.accept(offered);
        }
    }

    /** Empty until all is read that was there at the start: a replica on its way there would show old counts. */
    public Optional<Snapshot> of(String petition) {
        return isComplete() ? Optional.ofNullable(newest.get(petition)) : Optional.empty();
    }

    /** The same as whoever looks is to see it now. */
    public Optional<View> view(String petition) {
        return of(petition).map(newest -> newest.view(asOf()));
    }

    /** Empty while these are the newest counts there are. */
    public Optional<Instant> asOf() {
        return freshness.asOf();
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
