package org.undersigned.intake.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.github.benmanes.caffeine.cache.Ticker;

/** The toll, and whether it was paid: by work or by patience, for this submission and no other. */
final class Proofs {

    static final String SOLVED = "challenge-solved";
    static final String WAITED = "waited";

    private final Challenges challenges;
    private final SealedInstant waits;
    private final Limits.Patience patience;
    private final Buckets uses;
    private final RandomGenerator random;

    Proofs(Limits limits, DerivedKeys keys, Ticker ticker, RandomGenerator random) {
        this.challenges = new Challenges(keys, limits.work());
        this.waits = new SealedInstant("wait", keys);
        this.patience = limits.patience();
        this.uses = new Buckets(limits.uses(), ticker);
        this.random = random;
    }

    Toll toll(Knock knock, Instant now) {
        var wait = patience.least()
                .plusSeconds(random.nextLong(1 + patience.least().toSeconds() / 3));
        return new Toll(
                challenges.issue(knock.petition(), knock.submission(), now),
                waits.seal(now.plus(wait), binding(knock)),
                wait);
    }

    Optional<Proof> read(Knock knock, Instant now) {
        var evidence = knock.evidence();
        if (evidence.solution() != null
                && challenges.isSolved(evidence.solution(), knock.petition(), knock.submission(), now)) {
            return Optional.of(new Proof(SOLVED, evidence.solution().challenge()));
        }
        return hasWaited(knock, now) ? Optional.of(new Proof(WAITED, evidence.waited())) : Optional.empty();
    }

    /** The same proof buys the same submission again, but not a flood of it. */
    boolean isFresh(Proof proof) {
        return uses.take(proof.text());
    }

    private boolean hasWaited(Knock knock, Instant now) {
        return waits.read(knock.evidence().waited(), binding(knock))
                .map(from -> Duration.between(from, now))
                .filter(since -> !since.isNegative() && since.compareTo(patience.validFor()) <= 0)
                .isPresent();
    }

    private static String[] binding(Knock knock) {
        return new String[] {knock.petition(), knock.submission().toString()};
    }
}
