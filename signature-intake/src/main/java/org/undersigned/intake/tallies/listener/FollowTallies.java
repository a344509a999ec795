package org.undersigned.intake.tallies.listener;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.intake.following.FollowedTopic;
import org.undersigned.intake.tallies.Tallies;
import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

@Singleton
class FollowTallies implements FollowedTopic {

    private final ObjectMapper json;
    private final Tallies tallies;

    FollowTallies(ObjectMapper json, Tallies tallies) {
        this.json = json;
        this.tallies = tallies;
    }

    @Override
    public String topic() {
        return TallyEvent.TOPIC;
    }

    @Override
    public void take(String type, byte[] value) throws IOException {
        if (TallyChanged.TYPE.equals(type)) {
            tallies.put(json.readValue(value, TallyChanged.class));
        }
    }

    @Override
    public void drop(String slug) {
        tallies.remove(slug);
    }
}
