package org.undersigned.notification.strikes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.events.StrikeEvent;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Strike;

/** Events wait here, in the transaction of their cause, until Kafka has them. */
final class Outbox {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Outbox() {}

    static Uni<Void> put(Mutiny.StatelessSession session, Change change) {
        var strike = change.strike();
        return Sql.of("insert into outbox (key, ce_id, type, body) values (:key, :id, :type, :body)")
                .with("key", strike.id())
                .with("id", "strike:" + strike.id() + ":" + strike.sequence())
                .with("type", type(change))
                .with("body", body(change))
                .write(session)
                .replaceWithVoid();
    }

    private static String type(Change change) {
        return switch (change) {
            case Change.Planned it -> StrikeEvent.StrikePlanned.TYPE;
            case Change.Moved it -> StrikeEvent.StrikeMoved.TYPE;
            case Change.Cancelled it -> StrikeEvent.StrikeCancelled.TYPE;
            case Change.Unchanged it -> throw new IllegalArgumentException("Nothing happened");
        };
    }

    private static String body(Change change) {
        try {
            return JSON.writeValueAsString(event(change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StrikeEvent event(Change change) {
        var strike = wire(change.strike());
        return switch (change) {
            case Change.Planned it -> new StrikeEvent.StrikePlanned(strike);
            case Change.Moved it -> new StrikeEvent.StrikeMoved(strike);
            case Change.Cancelled it -> new StrikeEvent.StrikeCancelled(strike);
            case Change.Unchanged it -> throw new IllegalArgumentException("Nothing happened");
        };
    }

    private static StrikeEvent.Strike wire(Strike it) {
        return new StrikeEvent.Strike(
                it.id(),
                it.petition(),
                it.sequence(),
                it.title(),
                it.startsAt(),
                it.endsAt(),
                it.timeZone(),
                it.place());
    }
}
