package org.undersigned.intake.signing.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.undersigned.intake.admission.Admission;
import org.undersigned.intake.admission.Admission.Decision.Admitted;
import org.undersigned.intake.admission.Admission.Decision.Asked;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.signing.SignPetition;
import org.undersigned.intake.signing.SignPetition.Outcome;
import org.undersigned.intake.signing.SignPetition.Outcome.Signed;
import org.undersigned.intake.signing.SignatureForm;

/** From a filled-in form to an outcome, by way of the door: only what is without fault is asked for anything. */
@Singleton
class Threshold {

    private final SignPetition signPetition;
    private final Admission admission;
    private final Clock clock;

    Threshold(SignPetition signPetition, Admission admission, Clock clock) {
        this.signPetition = signPetition;
        this.admission = admission;
        this.clock = clock;
    }

    Outcome sign(Petition petition, SignatureForm form, Visit visit) {
        var now = clock.instant();
        return switch (signPetition.sign(petition, form, now)) {
            case Signed(var event) -> knock(petition, form, visit, event, now);
            case Outcome refused -> refused;
        };
    }

    private Outcome knock(Petition petition, SignatureForm form, Visit visit, SignatureSubmitted event, Instant now) {
        return switch (admission.decide(visit.knock(event), now)) {
            case Admitted(var signals) -> new Signed(Signals.mark(event, signals));
            case Asked(var toll) ->
                form.idempotencyKey() == null
                        ? sign(
                                petition,
                                SignatureForms.withKey(form, UUID.randomUUID().toString()),
                                visit)
                        : new Outcome.Asked(toll, form.idempotencyKey());
        };
    }
}
