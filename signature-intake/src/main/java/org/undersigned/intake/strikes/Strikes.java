package org.undersigned.intake.strikes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** The strike dates of all petitions, as the notification-service tells them. */
@Singleton
public final class Strikes {

    private final Map<String, StrikeDate> byId = new ConcurrentHashMap<>();

    /** Those not over yet, the next one first. One called off stays until its time is over, so that all can see it. */
    public List<StrikeDate> ahead(String petition, Instant now) {
        return byId.values().stream()
                .filter(date -> date.strike().petition().equals(petition))
                .filter(date -> date.strike().end().isAfter(now))
                .sorted(Comparator.comparing(date -> date.strike().start()))
                .toList();
    }

    public void put(StrikeDate date) {
        byId.merge(
                date.strike().id(),
                date,
                (known, next) -> next.strike().sequence() >= known.strike().sequence() ? next : known);
    }

    public void remove(String id) {
        byId.remove(id);
    }
}
