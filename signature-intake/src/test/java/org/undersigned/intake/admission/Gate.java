package org.undersigned.intake.admission;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.undersigned.intake.admission.Admission.Decision;

/** The door with a clock that moves when it is told to. */
final class Gate {

    static final String PETITION = "junior-doctors";
    static final String HOSPITAL = "c0000201";

    private final AtomicInteger inboxes = new AtomicInteger();
    private final Admission admission;
    private Instant now = Instant.parse("2015-11-05T08:00:00Z");

    Gate() {
        this(limits(Map.of()));
    }

    Gate(Limits limits) {
        this.admission = new Admission(limits, keys(key()), () -> now.toEpochMilli() * 1_000_000, new Random(5));
    }

    /** The real defaults, but for what is given. */
    static Limits limits(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .withMapping(Limits.class)
                .withSources(new PropertiesConfigSource(changed, "test", 100))
                .build()
                .getConfigMapping(Limits.class);
    }

    static String key() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return "1:" + Base64.getEncoder().encodeToString(key);
    }

    static DerivedKeys keys(String... tokenKeys) {
        return new DerivedKeys(List.of(tokenKeys));
    }

    Instant now() {
        return now;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    String shown() {
        return admission.shown(PETITION, now);
    }

    Decision decide(Knock knock) {
        return admission.decide(knock, now);
    }

    boolean admits(Knock knock) {
        return decide(knock) instanceof Decision.Admitted;
    }

    Toll toll(Knock knock) {
        return switch (decide(knock)) {
            case Decision.Asked(var toll) -> toll;
            case Decision.Admitted admitted -> throw new AssertionError("admitted");
        };
    }

    /** Until something is asked of whoever comes from there. */
    void crowd(String client) {
        while (admits(somebody(client))) {
            // Another one of them.
        }
    }

    Knock somebody(String client) {
        return knock(client, "inbox-" + inboxes.incrementAndGet(), UUID.randomUUID());
    }

    static Knock knock(String client, String inbox, UUID submission) {
        return new Knock(client, PETITION, submission, inbox, Evidence.NONE, false);
    }

    static Knock with(Evidence evidence, Knock knock) {
        return new Knock(knock.client(), knock.petition(), knock.submission(), knock.inbox(), evidence, knock.byForm());
    }

    static Knock solved(Challenge challenge, Knock knock) {
        return with(new Evidence(solution(challenge), null, null, null), knock);
    }

    static Knock waited(String promise, Knock knock) {
        return with(new Evidence(null, promise, null, null), knock);
    }

    static Solution solution(Challenge challenge) {
        return new Solution(
                challenge.algorithm(),
                challenge.challenge(),
                Solving.number(challenge),
                challenge.salt(),
                challenge.signature());
    }
}
