package org.undersigned.intake.petitions.listener;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.following.FollowedTopic;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;

@Singleton
class FollowPetitions implements FollowedTopic {

    private final ObjectMapper json;
    private final Petitions petitions;

    FollowPetitions(ObjectMapper json, Petitions petitions) {
        this.json = json;
        this.petitions = petitions;
    }

    @Override
    public String topic() {
        return PetitionEvent.TOPIC;
    }

    @Override
    public void take(String type, byte[] value) throws IOException {
        if (PetitionPublished.TYPE.equals(type)) {
            petitions.put(Petition.of(json.readValue(value, PetitionPublished.class)));
        }
    }

    @Override
    public void drop(String slug) {
        petitions.remove(slug);
    }
}
