package org.undersigned.intake.signing.rest;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.signing.SignPetition.Outcome;
import org.undersigned.intake.signing.SignPetition.Outcome.Asked;
import org.undersigned.intake.signing.SignPetition.Outcome.Closed;
import org.undersigned.intake.signing.SignPetition.Outcome.Faulty;
import org.undersigned.intake.signing.SignPetition.Outcome.NotOpenYet;
import org.undersigned.intake.signing.SignPetition.Outcome.Signed;
import org.undersigned.intake.signing.store.SignatureLog;
import org.undersigned.intake.web.Problem;

@Singleton
class AnswerPrograms {

    private final SignatureLog log;

    AnswerPrograms(SignatureLog log) {
        this.log = log;
    }

    /** The same for a new signatory and for one who signed before. */
    record Receipt(UUID id, String status) {}

    Uni<Response> answer(Petition petition, Outcome outcome) {
        return switch (outcome) {
            case Signed(var event) -> log.append(event).replaceWith(() -> accepted(petition, event));
            case Faulty(var violations) -> Uni.createFrom().item(Problem.fields(violations));
            case NotOpenYet() -> closedNow(403, "This petition is not open yet");
            case Closed() -> closedNow(410, "This petition has closed");
            case Asked(var toll, var key) -> Uni.createFrom().item(WorkWanted.of(toll, key));
        };
    }

    private static Response accepted(Petition petition, SignatureSubmitted event) {
        var status = petition.asksForConfirmation() ? "awaiting-confirmation" : "accepted";
        return Response.accepted(new Receipt(event.id(), status)).build();
    }

    private static Uni<Response> closedNow(int status, String title) {
        return Uni.createFrom().item(Problem.of(status, title, "It takes no signatures now."));
    }
}
