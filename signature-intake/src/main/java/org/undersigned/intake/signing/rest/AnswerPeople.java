package org.undersigned.intake.signing.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.rest.Doorstep;
import org.undersigned.intake.petitions.rest.FormState;
import org.undersigned.intake.petitions.rest.PetitionPages;
import org.undersigned.intake.publishing.NotAcknowledged;
import org.undersigned.intake.signing.SignPetition.Outcome;
import org.undersigned.intake.signing.SignPetition.Outcome.Asked;
import org.undersigned.intake.signing.SignPetition.Outcome.Closed;
import org.undersigned.intake.signing.SignPetition.Outcome.Faulty;
import org.undersigned.intake.signing.SignPetition.Outcome.NotOpenYet;
import org.undersigned.intake.signing.SignPetition.Outcome.Signed;
import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.signing.store.SignatureLog;
import org.undersigned.intake.web.Html;
import org.undersigned.intake.web.RetryAfter;

/** With a page: whatever goes wrong, nothing typed is lost. */
@Singleton
class AnswerPeople {

    private final SignatureLog log;
    private final PetitionPages pages;

    AnswerPeople(SignatureLog log, PetitionPages pages) {
        this.log = log;
        this.pages = pages;
    }

    Uni<Response> answer(Petition petition, SignatureForm form, Visit visit, Outcome outcome) {
        var doorstep = visit.doorstep();
        return switch (outcome) {
            case Signed(var event) ->
                log.append(event)
                        .replaceWith(() -> Html.seeOther(visit.place().thanks(petition.slug())))
                        .onFailure(NotAcknowledged.class)
                        .recoverWithItem(() -> tryAgain(petition, form, doorstep));
            case Faulty(var violations) -> page(422, petition, FormState.faulty(form, violations, doorstep));
            case Asked(var toll, var key) -> comeAgain(petition, FormState.asked(form, doorstep.asking(toll)));
            case NotOpenYet() -> notOpen(403, petition, form, doorstep);
            case Closed() -> notOpen(410, petition, form, doorstep);
        };
    }

    /** The page itself says from when, or until when. */
    private Uni<Response> notOpen(int status, Petition petition, SignatureForm form, Doorstep doorstep) {
        return page(status, petition, FormState.unsaved(form, doorstep));
    }

    /** The page works or waits by itself; its reader may do the waiting too (RFC 6585, 4). */
    private Uni<Response> comeAgain(Petition petition, FormState form) {
        return page(429, petition, form)
                .map(page -> Response.fromResponse(page)
                        .header("Retry-After", form.doorstep().seconds())
                        .build());
    }

    /** With the key it had: sent again, it is the same signature, even where the first one got through after all. */
    private Response tryAgain(Petition petition, SignatureForm form, Doorstep doorstep) {
        return RetryAfter.on(pages.page(503, petition, FormState.unsaved(form, doorstep)));
    }

    private Uni<Response> page(int status, Petition petition, FormState form) {
        return Uni.createFrom().item(() -> pages.page(status, petition, form));
    }
}
