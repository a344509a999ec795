package org.undersigned.intake.petitions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;

/** All petitions, as this replica has read them. Kept by its listener alone; whoever publishes waits to see it here. */
@Singleton
public final class Petitions {

    private final Map<String, Petition> bySlug = new ConcurrentHashMap<>();
    private final Set<Arrival> awaited = ConcurrentHashMap.newKeySet();

    private record Arrival(PetitionPublished facts, CompletableFuture<Optional<Petition>> before) {}

    public Optional<Petition> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** Newest first. */
    public List<Petition> open(Instant now) {
        return bySlug.values().stream()
                .filter(petition -> petition.phase(now) == Petition.Phase.OPEN)
                .sorted(Comparator.comparing(
                                (Petition petition) -> petition.facts().opensAt())
                        .reversed()
                        .thenComparing(Petition::slug))
                .toList();
    }

    /**
     * @return completes with what stood there before, once these facts have taken its place; never, where they do not
     *     come: whoever waits gives up and {@link CompletableFuture#cancel cancels} it
     */
    public CompletableFuture<Optional<Petition>> arrival(PetitionPublished facts) {
        var arrival = new Arrival(facts, new CompletableFuture<>());
        awaited.add(arrival);
        arrival.before().whenComplete((before, gaveUp) -> awaited.remove(arrival));
        return arrival.before();
    }

    public void put(Petition petition) {
        var before = Optional.ofNullable(bySlug.put(petition.slug(), petition));
        awaited.stream()
                .filter(arrival -> arrival.facts().equals(petition.facts()))
                .forEach(arrival -> arrival.before().complete(before));
    }

    public void remove(String slug) {
        bySlug.remove(slug);
    }
}
