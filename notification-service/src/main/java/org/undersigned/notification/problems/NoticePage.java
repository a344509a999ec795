package org.undersigned.notification.problems;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.notification.language.Language;

/** A page that says one thing, in words that are in its language already. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record NoticePage(String language, String heading, String text) implements TemplateInstance {

    public static NoticePage of(Language language, String heading, String text) {
        return new NoticePage(language.code(), heading, text);
    }
}
