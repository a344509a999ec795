package org.undersigned.tally.register.store;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** When, in the order of the log, a record from quarantine counted: whoever folds the log anew has to know. */
@ApplicationScoped
class DrivenAgainStore {

    // Behind the fence, so what comes next stands still.
    private static final String REMEMBER = """
            insert into driven_again (topic, topic_id, partition, log_offset, next_offset)
            select topic, topic_id, partition, :offset, next_offset
            from consumed where topic = :topic and partition = :partition
            returning log_offset
            """;

    Uni<Void> remember(Mutiny.StatelessSession session, QuarantinedRecord record) {
        return session.createNativeQuery(REMEMBER, Long.class)
                .setParameter("topic", record.topic)
                .setParameter("partition", record.partition)
                .setParameter("offset", record.offset)
                .getResultList()
                .replaceWithVoid();
    }
}
