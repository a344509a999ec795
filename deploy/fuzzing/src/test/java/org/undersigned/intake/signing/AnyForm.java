package org.undersigned.intake.signing;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.undersigned.fuzzing.Demand;
import org.undersigned.fuzzing.Json;
import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.signing.SignPetition.Outcome.Faulty;
import org.undersigned.intake.signing.SignPetition.Outcome.Signed;
import org.undersigned.tally.register.listener.Register;

/** A form that could be read is signed and can be counted, or is refused with its faults named. */
public final class AnyForm {

    private static final Instant OPEN = Instant.parse("2016-02-06T15:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final SignPetition SIGNING =
            new SignPetition(new Fingerprints(new byte[32]), new LinkTokens(List.of("1:" + KEY)));

    private static final Petition PETITION = Petition.of(new PetitionPublished(
            "junior-doctors",
            "junior-doctors",
            "Do not impose the junior doctors' contract",
            "",
            Instant.parse("2015-11-05T00:00:00Z"),
            null,
            "Europe/London",
            "EMAIL",
            List.of(100L),
            List.of(new Occupation("junior-doctor", "Junior doctor")),
            List.of(),
            List.of(),
            "en",
            "P1Y",
            null));

    private AnyForm() {}

    public static void judge(SignatureForm form) {
        switch (SIGNING.sign(PETITION, form, OPEN)) {
            case Signed(var event) -> canBeKept(event);
            case Faulty(var violations) -> Demand.that(!violations.isEmpty(), "Refused without a word");
            case Object other -> throw new AssertionError(other);
        }
    }

    /** The register must read of it exactly what was signed. */
    private static void canBeKept(SignatureSubmitted event) {
        Demand.same(Register.reads(SignatureSubmitted.TYPE, Json.of(event)).orElse(null), event, "Not what was signed");
    }
}
