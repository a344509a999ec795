package org.undersigned.intake.strikes.listener;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.intake.following.FollowedTopic;
import org.undersigned.intake.strikes.StrikeDate;
import org.undersigned.intake.strikes.StrikeDate.Status;
import org.undersigned.intake.strikes.Strikes;
import org.undersigned.notification.events.StrikeEvent;
import org.undersigned.notification.events.StrikeEvent.StrikeCancelled;
import org.undersigned.notification.events.StrikeEvent.StrikeMoved;
import org.undersigned.notification.events.StrikeEvent.StrikePlanned;

@Singleton
class FollowStrikes implements FollowedTopic {

    private static final Map<String, Class<? extends StrikeEvent>> TYPES = Map.of(
            StrikePlanned.TYPE, StrikePlanned.class,
            StrikeMoved.TYPE, StrikeMoved.class,
            StrikeCancelled.TYPE, StrikeCancelled.class);

    private final ObjectMapper json;
    private final Strikes strikes;

    FollowStrikes(ObjectMapper json, Strikes strikes) {
        this.json = json;
        this.strikes = strikes;
    }

    @Override
    public String topic() {
        return StrikeEvent.TOPIC;
    }

    @Override
    public void take(String type, byte[] value) throws IOException {
        if (type != null && TYPES.containsKey(type)) {
            var event = json.readValue(value, TYPES.get(type));
            strikes.put(StrikeDate.of(event.strike(), status(event)));
        }
    }

    @Override
    public void drop(String id) {
        strikes.remove(id);
    }

    private static Status status(StrikeEvent event) {
        return switch (event) {
            case StrikePlanned planned -> Status.PLANNED;
            case StrikeMoved moved -> Status.MOVED;
            case StrikeCancelled cancelled -> Status.CANCELLED;
        };
    }
}
