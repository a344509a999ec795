package org.undersigned.intake.publishing;

import java.io.UncheckedIOException;
import java.time.Duration;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a record and waits for all replicas' word that they have it, but not for ever. */
@Singleton
public class Outlet {

    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final Outage outage;
    private final Duration patience;

    Outlet(
            ObjectMapper json,
            MeterRegistry metrics,
            Outage outage,
            @ConfigProperty(name = "undersigned.publishing.patience", defaultValue = "9s") Duration patience) {
        this.json = json;
        this.metrics = metrics;
        this.outage = outage;
        this.patience = patience;
    }

    public byte[] write(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException ourOwnRecord) {
            throw new UncheckedIOException(ourOwnRecord);
        }
    }

    /** Fails with {@link NotAcknowledged} where there was no room or no word in time; the record may be there even so. */
    public Uni<Void> send(MutinyEmitter<byte[]> channel, Publication publication) {
        var timing = Timer.start(metrics);
        return Uni.createFrom()
                .deferred(() -> channel.sendMessage(publication.asMessage()))
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .transform(NotAcknowledged::new)
                .onTermination()
                .invoke((done, failure, cancelled) -> note(publication, failure, timing));
    }

    private void note(Publication publication, Throwable failure, Timer.Sample timing) {
        timing.stop(timer(publication.type(), failure));
        if (failure == null) {
            outage.over();
        } else {
            outage.another(failure);
        }
    }

    private Timer timer(String type, Throwable failure) {
        return metrics.timer(
                "undersigned.published", "type", type, "outcome", failure == null ? "acknowledged" : "refused");
    }
}
