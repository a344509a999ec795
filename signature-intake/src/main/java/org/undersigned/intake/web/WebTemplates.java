package org.undersigned.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "web")
class WebTemplates {

    static native TemplateInstance error(String title, String detail);

    static native TemplateInstance privacy(String consentVersion, String consentText);
}
