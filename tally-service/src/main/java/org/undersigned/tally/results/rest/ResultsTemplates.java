package org.undersigned.tally.results.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "results")
class ResultsTemplates {

    static native TemplateInstance results(ResultsPage page);

    static native TemplateInstance corrections(CorrectionsPage page);
}
