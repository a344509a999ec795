package org.undersigned.intake.signing.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.intake.admission.rest.Visitors;
import org.undersigned.intake.petitions.Petition;

/** Signing by JSON. */
@Singleton
class SignByProgram {

    private final Threshold threshold;
    private final AnswerPrograms programs;
    private final Visitors visitors;

    SignByProgram(Threshold threshold, AnswerPrograms programs, Visitors visitors) {
        this.threshold = threshold;
        this.programs = programs;
        this.visitors = visitors;
    }

    Uni<Response> sign(Petition petition, Sent sent) {
        var form = SignatureForms.json(sent.body(), sent.key());
        var visit = Visit.ofProgram(sent.body(), visitors.client(sent.request()));
        return programs.answer(petition, threshold.sign(petition, form, visit));
    }
}
