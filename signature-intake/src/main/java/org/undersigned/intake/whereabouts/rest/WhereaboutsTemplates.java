package org.undersigned.intake.whereabouts.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "whereabouts")
class WhereaboutsTemplates {

    static native TemplateInstance status(StatusPage page);

    static native TemplateInstance erase(String token, String slug, String title);
}
