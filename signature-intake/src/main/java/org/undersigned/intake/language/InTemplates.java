package org.undersigned.intake.language;

import java.util.List;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** What every template can ask of the language it is shown in: {@code {lang:code}}, {@code {lang:others}}. */
@TemplateExtension(namespace = "lang")
final class InTemplates {

    private InTemplates() {}

    // An attribute comes to an extension method as an Object, whatever it is.
    static String code(@TemplateAttribute Object choice) {
        return in(choice).language().code();
    }

    static List<Language> others(@TemplateAttribute Object choice) {
        return in(choice).others();
    }

    /** To be put behind the address of a form or link that must stay in this language. */
    static String query(@TemplateAttribute Object choice) {
        return in(choice).query();
    }

    static List<Country> countries(@TemplateAttribute Object choice) {
        return Country.all(in(choice).language().locale());
    }

    /** For what is told in its own language within a page that may be in another (WCAG 2.2, 3.1.2 Language of Parts). */
    static RawString mark(String language, @TemplateAttribute Object choice) {
        return new RawString(code(choice).equals(language) ? "" : " lang=\"" + language + "\"");
    }

    private static Choice in(Object choice) {
        return (Choice) choice;
    }
}
