package org.undersigned.tally.register.listener;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.tally.petitions.KnownPetitions;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.topics.Cluster;

/**
 * A signature may be read before its petition, for they are in two topics. So an unknown petition is unknown only once
 * everything published up to now has been read.
 */
@ApplicationScoped
class AwaitPetitions {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final KnownPetitions petitions;
    private final Cluster cluster;

    AwaitPetitions(KnownPetitions petitions, Cluster cluster) {
        this.petitions = petitions;
        this.cluster = cluster;
    }

    /** The batch without what belongs to no petition; fails where the petitions' topic cannot be read to its end. */
    Uni<Batch> of(Batch batch) {
        Predicate<Logged> isUnknown =
                logged -> !petitions.contains(logged.event().petition());
        if (batch.events().stream().noneMatch(isUnknown)) {
            return Uni.createFrom().item(batch);
        }
        return cluster.ends(PetitionEvent.TOPIC)
                .chain(this::reached)
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .map(reached -> batch.poisoned(isUnknown, "unknown petition"));
    }

    private Uni<Void> reached(Map<Integer, Long> ends) {
        return petitions.soFar().reaches(ends)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().voidItem().onItem().delayIt().by(LOOK_AGAIN).chain(() -> reached(ends));
    }
}
