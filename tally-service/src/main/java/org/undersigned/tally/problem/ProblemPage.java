package org.undersigned.tally.problem;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.tally.language.Language;
import org.undersigned.tally.problem.Faults.Fault;

/**
 * A refusal for people.
 *
 * @param said in English, as programs get it
 * @param home where the petitions are
 */
public record ProblemPage(Language language, int status, String said, List<Fault> faults, String home) {

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        static native TemplateInstance problem(ProblemPage page);
    }

    public boolean isMissing() {
        return status == 404;
    }

    public boolean isLater() {
        return status == 503;
    }

    String html() {
        return Templates.problem(this).setLocale(language.locale()).render();
    }
}
