package org.undersigned.intake.signing.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.intake.admission.rest.Visitors;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.rest.FormState;
import org.undersigned.intake.petitions.rest.PetitionPages;
import org.undersigned.intake.petitions.rest.Place;
import org.undersigned.intake.web.FormBody;

/** Signing by a page's form, wherever the page stands. */
@Singleton
class SignByPage {

    private final Threshold threshold;
    private final AnswerPeople people;
    private final Visitors visitors;
    private final PetitionPages pages;

    SignByPage(Threshold threshold, AnswerPeople people, Visitors visitors, PetitionPages pages) {
        this.threshold = threshold;
        this.people = people;
        this.visitors = visitors;
        this.pages = pages;
    }

    /** The page anew, with what was typed; nothing is judged and nothing is signed. */
    Response again(Petition petition, Place place, Sent sent) {
        var fields = FormBody.read(sent.body());
        var visit = Visit.ofForm(fields, place, visitors.client(sent.request()));
        var form = SignatureForms.urlencoded(fields, sent.key());
        return pages.page(200, petition, FormState.again(form, visit.doorstep()));
    }

    Uni<Response> sign(Petition petition, Place place, Sent sent) {
        var fields = FormBody.read(sent.body());
        var form = SignatureForms.urlencoded(fields, sent.key());
        var visit = Visit.ofForm(fields, place, visitors.client(sent.request()));
        return people.answer(petition, form, visit, threshold.sign(petition, form, visit));
    }
}
