package org.undersigned.intake.whereabouts.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.intake.petitions.Petition;

@CheckedTemplate(basePath = "whereabouts")
class WhereaboutsTemplates {

    static native TemplateInstance status(StatusPage page);

    static native TemplateInstance erase(String token, Petition petition);
}
