package org.undersigned.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "web")
class WebTemplates {

    static native TemplateInstance error(Trouble trouble);

    static native TemplateInstance privacy(String version);
}
