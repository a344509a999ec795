package org.undersigned.intake.tallies;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.undersigned.tally.events.TallyEvent.TallyChanged;

/** The newest count of each petition, as the tally-service tells it. */
@Singleton
public final class Tallies {

    private final Map<String, TallyChanged> bySlug = new ConcurrentHashMap<>();

    public Optional<TallyChanged> of(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    public long signatures(String slug) {
        return of(slug).map(TallyChanged::signatures).orElse(0L);
    }

    /** A repeated or late event has a lower version and changes nothing. */
    public void put(TallyChanged tally) {
        bySlug.merge(tally.petition(), tally, (known, next) -> next.version() >= known.version() ? next : known);
    }

    public void remove(String slug) {
        bySlug.remove(slug);
    }
}
