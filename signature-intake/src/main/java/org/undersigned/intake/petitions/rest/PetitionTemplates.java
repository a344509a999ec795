package org.undersigned.intake.petitions.rest;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "petitions")
class PetitionTemplates {

    static native TemplateInstance home(List<PetitionCard> petitions);

    static native TemplateInstance petition(PetitionPage page, FormState form);
}
