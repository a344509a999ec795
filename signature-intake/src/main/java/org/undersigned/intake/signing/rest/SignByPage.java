package org.undersigned.intake.signing.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.intake.admission.rest.Visitors;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.rest.Place;
import org.undersigned.intake.web.FormBody;

/** Signing by a page's form, wherever the page stands. */
@Singleton
class SignByPage {

    private final Threshold threshold;
    private final AnswerPeople people;
    private final Visitors visitors;

    SignByPage(Threshold threshold, AnswerPeople people, Visitors visitors) {
        this.threshold = threshold;
        this.people = people;
        this.visitors = visitors;
    }

    Uni<Response> sign(Petition petition, Place place, Sent sent) {
        var fields = FormBody.read(sent.body());
        var form = SignatureForms.urlencoded(fields, sent.key());
        var visit = Visit.ofForm(fields, place, visitors.client(sent.request()));
        return people.answer(petition, form, visit, threshold.sign(petition, form, visit));
    }
}
