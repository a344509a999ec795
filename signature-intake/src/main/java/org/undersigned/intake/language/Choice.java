package org.undersigned.intake.language;

import java.util.List;

/**
 * The language one request is answered in.
 *
 * @param named the address itself says so: what follows from it must go on saying so, for where no cookie is kept
 * @param lasting it is another than would have been chosen otherwise, so it is worth remembering
 * @param others what can be chosen instead
 */
public record Choice(Language language, boolean named, boolean lasting, List<Language> others) {

    public static final String PARAMETER = "lang";

    /** For a form's action or a link: empty where the language is known without. */
    public String query() {
        return named ? "?" + PARAMETER + "=" + language.code() : "";
    }
}
