package org.undersigned.intake.language;

import java.util.List;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** What every template can ask of the language it is shown in: {@code {lang:code}}, {@code {lang:others}}. */
@TemplateExtension(namespace = "lang")
final class InTemplates {

    private InTemplates() {}

    static String code(@TemplateAttribute Choice choice) {
        return choice.language().code();
    }

    static List<Language> others(@TemplateAttribute Choice choice) {
        return choice.others();
    }

    /** To be put behind the address of a form or link that must stay in this language. */
    static String query(@TemplateAttribute Choice choice) {
        return choice.query();
    }

    static List<Country> countries(@TemplateAttribute Locale locale) {
        return Country.all(locale);
    }
}
