package org.undersigned.tally.removals.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.register.Key;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Outcome;
import org.undersigned.tally.register.Ruling;
import org.undersigned.tally.register.Ruling.Removing;
import org.undersigned.tally.register.Ruling.Restoring;
import org.undersigned.tally.register.Signature.Removed;
import org.undersigned.tally.register.Transition;
import org.undersigned.tally.register.store.RuleInboxes;
import org.undersigned.tally.removals.Work;

/** A batch of a removal or its undoing in one transaction: rows, count, ledger, what is to be told, and the progress. */
@ApplicationScoped
public class RuleBatch {

    // Nothing of the batch happens unless it is still this worker's: it was not stopped, and nobody has taken over.
    private static final String PROGRESS = """
            update removal r set removed = r.removed + :removed, restored = r.restored + :restored, leased_until = %s
            where r.id = cast(:removal as uuid) and r.worker = cast(:worker as uuid) and r.state = :state
            returning r.id
            """.formatted(WorkStore.LEASE);

    private static final String TO_TELL = """
            insert into untold_correction (inbox, id, petition, removal, removed)
            select n.inbox, cast(n.id as uuid), :petition, cast(:removal as uuid), cast(n.removed as boolean)
            from unnest(cast(:inbox as text[]), cast(:id as text[]), cast(:removed as text[])) as n (inbox, id, removed)
            returning seq
            """;

    private final Mutiny.SessionFactory sessions;
    private final RuleInboxes inboxes;

    RuleBatch(Mutiny.SessionFactory sessions, RuleInboxes inboxes) {
        this.sessions = sessions;
        this.inboxes = inboxes;
    }

    /** Fails, and leaves everything as it was, where the removal is no longer this worker's. */
    public Uni<Void> rule(Work work, UUID worker, Work.Batch batch) {
        return sessions.withStatelessTransaction(session -> inboxes.rule(
                        session, batch.partition(), place -> rulings(work, batch.keys(), place, Instant.now()))
                .map(outcome -> ruled(outcome))
                .chain(ruled -> toTell(session, work, ruled).chain(() -> progress(session, work, worker, ruled))));
    }

    private static List<Ruling> rulings(Work work, List<Key> keys, Place place, Instant at) {
        Map<String, Set<UUID>> byInbox = new LinkedHashMap<>();
        keys.forEach(key -> byInbox.computeIfAbsent(key.inbox(), inbox -> new LinkedHashSet<>())
                .add(key.id()));
        return byInbox.entrySet().stream()
                .map(inbox -> ruling(work, inbox.getKey(), inbox.getValue(), place, at))
                .toList();
    }

    private static Ruling ruling(Work work, String inbox, Set<UUID> ids, Place place, Instant at) {
        return work.undoing()
                ? new Restoring(work.petition(), inbox, work.id(), place, at)
                : new Removing(work.petition(), inbox, work.id(), ids, place, at);
    }

    /** Without those who made room for one that was let in again. */
    private static List<Transition> ruled(Outcome outcome) {
        return outcome.transitions().stream()
                .filter(step -> step.change().before() instanceof Removed != isRemoval(step))
                .toList();
    }

    private static boolean isRemoval(Transition step) {
        return step.change().after() instanceof Removed;
    }

    private static Uni<Void> toTell(Mutiny.StatelessSession session, Work work, List<Transition> steps) {
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(TO_TELL, Long.class)
                        .setParameter("petition", work.petition())
                        .setParameter("removal", work.id().toString())
                        .setParameter("inbox", texts(steps, step -> step.key().inbox()))
                        .setParameter("id", texts(steps, step -> step.key().id()))
                        .setParameter("removed", texts(steps, RuleBatch::isRemoval))
                        .getResultList()
                        .replaceWithVoid();
    }

    private static Uni<Void> progress(Mutiny.StatelessSession session, Work work, UUID worker, List<Transition> steps) {
        return session.createNativeQuery(PROGRESS, UUID.class)
                .setParameter("removed", work.undoing() ? 0 : steps.size())
                .setParameter("restored", work.undoing() ? steps.size() : 0)
                .setParameter("removal", work.id().toString())
                .setParameter("worker", worker.toString())
                .setParameter("state", WorkStore.under(work))
                .getResultList()
                .invoke(mine -> {
                    if (mine.isEmpty()) {
                        throw new IllegalStateException("the removal was stopped or taken over");
                    }
                })
                .replaceWithVoid();
    }

    private static String[] texts(List<Transition> steps, Function<Transition, Object> value) {
        return steps.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
