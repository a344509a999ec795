package org.undersigned.intake.petitions.rest;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.intake.petitions.Petition;

@CheckedTemplate(basePath = "petitions")
class PetitionTemplates {

    static native TemplateInstance home(List<PetitionCard> petitions);

    static native TemplateInstance petition(PetitionPage page, FormState form);

    static native TemplateInstance news(Petition petition, String address);

    static native TemplateInstance framed(PetitionPage page, FormState form);
}
