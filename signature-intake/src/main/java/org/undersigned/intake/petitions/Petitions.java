package org.undersigned.intake.petitions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;

/** All petitions, as this replica has read them. Kept by its listener alone; whoever publishes waits to see it here. */
@Singleton
public final class Petitions {

    private final Map<String, Petition> bySlug = new ConcurrentHashMap<>();

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

    public boolean show(PetitionPublished facts) {
        return find(facts.petition()).map(Petition::facts).filter(facts::equals).isPresent();
    }

    public void put(Petition petition) {
        bySlug.put(petition.slug(), petition);
    }

    public void remove(String slug) {
        bySlug.remove(slug);
    }
}
