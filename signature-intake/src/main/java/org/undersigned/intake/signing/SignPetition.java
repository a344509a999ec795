package org.undersigned.intake.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.undersigned.intake.admission.Toll;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.events.SignatureEvent.Links;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.signing.Fingerprints.Fingerprint;
import org.undersigned.intake.signing.Link.Purpose;

/** Somebody signs. Whether they signed before is not known here, so nobody can find it out here. */
@Singleton
public final class SignPetition {

    private final Fingerprints fingerprints;
    private final LinkTokens tokens;

    SignPetition(Fingerprints fingerprints, LinkTokens tokens) {
        this.fingerprints = fingerprints;
        this.tokens = tokens;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** To be told the signatory only once Kafka has it. */
        record Signed(SignatureSubmitted event) implements Outcome {}

        record Faulty(List<Violation> violations) implements Outcome {}

        record NotOpenYet() implements Outcome {}

        record Closed() implements Outcome {}

        /**
         * Without fault, but more come than is ordinary.
         *
         * @param idempotencyKey the submission that the toll is for
         */
        record Asked(Toll toll, String idempotencyKey) implements Outcome {}
    }

    public Outcome sign(Petition petition, SignatureForm form, Instant now) {
        return switch (petition.phase(now)) {
            case UPCOMING -> new Outcome.NotOpenYet();
            case CLOSED -> new Outcome.Closed();
            case OPEN -> sign(petition.facts(), form);
        };
    }

    private Outcome sign(PetitionPublished petition, SignatureForm form) {
        var rules = new FormRules(petition.occupations());
        var filled = rules.read(form);
        return rules.violations().isEmpty()
                ? new Outcome.Signed(submitted(petition, filled))
                : new Outcome.Faulty(rules.violations());
    }

    private SignatureSubmitted submitted(PetitionPublished petition, FilledForm form) {
        var fingerprint = fingerprints.of(petition.campaign(), form);
        var id = SubmissionId.of(petition.petition(), form.idempotencyKey(), fingerprint.person());
        return submitted(petition, form, fingerprint, id);
    }

    private SignatureSubmitted submitted(
            PetitionPublished petition, FilledForm form, Fingerprint fingerprint, UUID id) {
        return new SignatureSubmitted(
                id,
                petition.petition(),
                petition.campaign(),
                fingerprint.inbox(),
                fingerprint.household(),
                fingerprint.person(),
                form.signatory(),
                form.updates(),
                form.consent(),
                form.locale(),
                "web",
                petition.confirmation(),
                form.place(),
                List.of(),
                links(id, petition.petition(), fingerprint.inbox()),
                form.gathering());
    }

    private Links links(UUID id, String petition, String inbox) {
        return new Links(
                tokens.mint(new Link(Purpose.CONFIRM, id, petition, inbox)),
                tokens.mint(new Link(Purpose.WITHDRAW, id, petition, inbox)),
                tokens.mint(new Link(Purpose.NOT_ME, id, petition, inbox)),
                tokens.mint(new Link(Purpose.STATUS, id, petition, inbox)));
    }
}
