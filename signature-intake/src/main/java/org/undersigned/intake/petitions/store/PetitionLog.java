package org.undersigned.intake.petitions.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Change;
import org.undersigned.intake.petitions.Outcome;
import org.undersigned.intake.petitions.Outcome.Published;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.publishing.NotAcknowledged;
import org.undersigned.intake.publishing.Outlet;
import org.undersigned.intake.publishing.Publication;

/** The only store of petitions: a compacted topic, which this replica reads like all others. */
@Singleton
public class PetitionLog {

    /** As long as it takes to be acknowledged, and to be read back. */
    private static final Duration PATIENCE = Duration.ofSeconds(14);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 3;

    private final Outlet outlet;
    private final Petitions petitions;

    PetitionLog(Outlet outlet, Petitions petitions) {
        this.outlet = outlet;
        this.petitions = petitions;
    }

    /**
     * Decides on the petition as this replica knows it, and completes when Kafka has it and this replica shows it, so that
     * who publishes can go and look at once. Where the log turns out to hold somebody else's change in between, theirs was
     * written over: it is decided again on top of theirs. Of three at the same moment one may still be lost, and so may theirs
     * where Kafka goes away just then and stays away.
     */
    public Uni<Outcome> change(String slug, Change change) {
        var known = petitions.find(slug);
        return decide(change, known, known.map(Petition::facts), ATTEMPTS);
    }

    /** @param expected what the log ought to hold directly before this change */
    private Uni<Outcome> decide(
            Change change, Optional<Petition> known, Optional<PetitionPublished> expected, int attempts) {
        var outcome = change.on(known);
        if (!(outcome instanceof Published(var event))) {
            return Uni.createFrom().item(outcome);
        }
        return (attempts == ATTEMPTS ? append(event) : insist(event))
                .chain(before ->
                        attempts == 1 || isAsExpected(before, expected) || isAsExpected(before, Optional.of(event))
                                ? Uni.createFrom().item(outcome)
                                : mend(change, before, event, attempts - 1));
    }

    private Uni<Outcome> mend(Change change, Optional<Petition> theirs, PetitionPublished ours, int attempts) {
        var outcome = change.on(theirs);
        return outcome instanceof Published
                ? decide(change, theirs, Optional.of(ours), attempts)
                : putBack(theirs).replaceWith(outcome);
    }

    /** On top of theirs it would not have been allowed: the two of them together are too much. */
    private Uni<?> putBack(Optional<Petition> theirs) {
        return theirs.isPresent()
                ? insist(theirs.get().facts())
                : Uni.createFrom().voidItem();
    }

    private static boolean isAsExpected(Optional<Petition> before, Optional<PetitionPublished> expected) {
        return before.map(Petition::facts).equals(expected);
    }

    /** Until it is there, nobody has what we wrote over but this request: giving up at once would lose it. */
    private Uni<Optional<Petition>> insist(PetitionPublished event) {
        return Uni.createFrom()
                .deferred(() -> append(event))
                .onFailure(NotAcknowledged.class)
                .retry()
                .withBackOff(PAUSE, PAUSE.multipliedBy(8))
                .expireIn(PATIENCE.toMillis());
    }

    /** @return what it took the place of, as far as this replica gets to see that within a while */
    private Uni<Optional<Petition>> append(PetitionPublished event) {
        var id = UUID.randomUUID().toString();
        var publication = new Publication(event.petition(), id, PetitionPublished.TYPE, outlet.write(event));
        var known = petitions.find(event.petition());
        var arrival = petitions.arrival(event);
        return outlet.send(PetitionEvent.TOPIC, publication)
                .chain(() -> Uni.createFrom().completionStage(arrival))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(known)
                .onTermination()
                .invoke(() -> arrival.cancel(false))
                .emitOn(Infrastructure.getDefaultExecutor());
    }
}
