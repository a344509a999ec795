package org.undersigned.tally.petitions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;

/** What each petition says, as the topic has it: whoever asks for it asks no database. */
@ApplicationScoped
public class PublishedPetitions {

    private final Map<String, Published> newest = new ConcurrentHashMap<>();

    /** @param at when it was published last */
    public record Published(PetitionPublished petition, Instant at) {}

    public void add(PetitionPublished petition, Instant at) {
        newest.put(petition.petition(), new Published(petition, at));
    }

    public Optional<Published> of(String slug) {
        return Optional.ofNullable(newest.get(slug));
    }
}
