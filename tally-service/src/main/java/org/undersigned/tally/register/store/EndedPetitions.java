package org.undersigned.tally.register.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Petitions whose retention has ended: nothing of them is counted or kept any more. Whoever ends one holds the fences of all
 * partitions, so whoever asks behind one of them is told for sure.
 */
@ApplicationScoped
public class EndedPetitions {

    private static final String AMONG =
            "select petition from clearing where petition = any(cast(:petitions as text[]))";

    private final Mutiny.SessionFactory sessions;

    EndedPetitions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Boolean> has(String petition) {
        return sessions.withStatelessSession(session -> among(session, Set.of(petition)))
                .map(ended -> !ended.isEmpty());
    }

    /** Those that are of a petition that goes on, or of none that is known. */
    <T> Uni<List<T>> without(Mutiny.StatelessSession session, List<T> all, Function<T, String> petition) {
        var petitions = all.stream()
                .map(petition)
                .filter(slug -> slug != null)
                .distinct()
                .toList();
        return petitions.isEmpty()
                ? Uni.createFrom().item(all)
                : among(session, petitions)
                        .map(ended -> ended.isEmpty()
                                ? all
                                : all.stream()
                                        .filter(one -> !ended.contains(petition.apply(one)))
                                        .toList());
    }

    private static Uni<List<String>> among(Mutiny.StatelessSession session, Collection<String> petitions) {
        return session.createNativeQuery(AMONG, String.class)
                .setParameter("petitions", petitions.toArray(String[]::new))
                .getResultList();
    }
}
