package org.undersigned.tally.live.listener;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.wire.Wire;
import org.undersigned.tally.wire.Wire.Unreadable;

/** Every replica reads all counts, its own and the others'. */
@ApplicationScoped
class Tallies {

    private static final Logger LOG = Logger.getLogger(Tallies.class);
    private static final Wire<TallyEvent> WIRE = new Wire<>(TallyEvent.class);

    /** Not the topic's name: that is the channel on which this service publishes. */
    static final String CHANNEL = "tallies-read";

    private final LiveTallies live;

    Tallies(LiveTallies live) {
        this.live = live;
    }

    @Incoming(CHANNEL)
    Uni<Void> show(ConsumerRecord<String, byte[]> record) {
        try {
            switch (WIRE.read(record)) {
                case TallyChanged tally -> live.show(tally);
            }
        } catch (Unreadable unreadable) {
            LOG.errorf("tallies-%d@%d: %s", record.partition(), record.offset(), unreadable.getMessage());
        }
        live.soFar().read(record.partition(), record.offset());
        return Uni.createFrom().voidItem();
    }
}
