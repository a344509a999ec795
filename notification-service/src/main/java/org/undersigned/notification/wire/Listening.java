package org.undersigned.notification.wire;

import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * A topic, how its records are read, and what becomes of them; the same whether they come from Kafka or once more from
 * quarantine.
 */
public interface Listening<E> {

    String topic();

    EventReader<E> reader();

    /** Harmless when the same events come again. */
    Uni<Void> apply(List<Received<E>> events);
}
