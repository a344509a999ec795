package org.undersigned.intake.admission;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Ticker;

import org.undersigned.intake.admission.Admission.Decision.Admitted;
import org.undersigned.intake.admission.Admission.Decision.Asked;

/** Who comes in at once, and of whom something is asked first. Nobody is turned away. */
@Singleton
public final class Admission {

    private final Crush crush;
    private final Proofs proofs;
    private final Oddities oddities;
    private final Buckets repeats;

    @Inject
    Admission(Limits limits, DerivedKeys keys) {
        this(limits, keys, Ticker.systemTicker(), new SecureRandom());
    }

    Admission(Limits limits, DerivedKeys keys, Ticker ticker, RandomGenerator random) {
        this.crush = new Crush(limits, ticker, random);
        this.proofs = new Proofs(limits, keys, ticker, random);
        this.oddities = new Oddities(keys);
        this.repeats = new Buckets(limits.repeats(), ticker);
    }

    public sealed interface Decision {
        /** @param signals what was odd about the way it came; see {@link Oddities} */
        record Admitted(List<String> signals) implements Decision {}

        record Asked(Toll toll) implements Decision {}
    }

    public Decision decide(Knock knock, Instant now) {
        var proof = proofs.read(knock, now);
        if (isRepeat(knock)) {
            return new Admitted(signals(knock, proof, now));
        }
        if (mayEnter(knock, proof)) {
            repeats.take(knock.submission().toString());
            return new Admitted(signals(knock, proof, now));
        }
        return new Asked(proofs.toll(knock, now));
    }

    /** For a page to carry along: that its form was shown now. */
    public String shown(String petition, Instant now) {
        return oddities.shown(petition, now);
    }

    /** What is in the log already is no burden: it is the same signature, whoever counts it. */
    private boolean isRepeat(Knock knock) {
        return repeats.takeAgain(knock.submission().toString());
    }

    private boolean mayEnter(Knock knock, Optional<Proof> proof) {
        return proof.filter(proofs::isFresh).isPresent() || crush.leavesRoomFor(knock);
    }

    private List<String> signals(Knock knock, Optional<Proof> proof, Instant now) {
        return Stream.concat(proof.map(Proof::signal).stream(), oddities.of(knock, now).stream())
                .toList();
    }
}
