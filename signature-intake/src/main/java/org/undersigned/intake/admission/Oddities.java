package org.undersigned.intake.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is odd about the way a form came. A mark for a later look, never a refusal: people do odd things. */
final class Oddities {

    static final String HONEYPOT = "honeypot";
    static final String FAST_FORM = "fast-form";
    static final String UNSEEN_FORM = "unseen-form";

    /** A browser that fills in a whole form still leaves a box to tick and a button to press. */
    private static final Duration QUICK_HAND = Duration.ofSeconds(3);

    private final SealedInstant renderings;

    Oddities(DerivedKeys keys) {
        this.renderings = new SealedInstant("shown", keys);
    }

    String shown(String petition, Instant now) {
        return renderings.seal(now, petition);
    }

    List<String> of(Knock knock, Instant now) {
        return knock.byForm()
                ? Stream.concat(honeypot(knock), haste(knock, now)).toList()
                : List.of();
    }

    private static Stream<String> honeypot(Knock knock) {
        var typed = knock.evidence().honeypot();
        return typed == null || typed.isBlank() ? Stream.of() : Stream.of(HONEYPOT);
    }

    /** A page that lay in a cache or a history is old, which is not odd; only the young is. */
    private Stream<String> haste(Knock knock, Instant now) {
        var shown = renderings.read(knock.evidence().shown(), knock.petition());
        if (shown.isEmpty()) {
            return Stream.of(UNSEEN_FORM);
        }
        return shown.get().plus(QUICK_HAND).isAfter(now) ? Stream.of(FAST_FORM) : Stream.of();
    }
}
