package org.undersigned.intake.signing;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.undersigned.intake.petitions.Petition;

/** Tells beforehand what signing would be refused for. Nothing is signed, kept or told anybody. */
@Singleton
public final class CheckForm {

    /**
     * What was found.
     *
     * @param suggestions by field: what was probably meant
     */
    public record Findings(List<Violation> violations, Map<String, String> suggestions) {}

    public Findings check(Petition petition, SignatureForm form) {
        var rules = new FormRules(petition.facts().occupations());
        var filled = rules.read(form);
        return new Findings(rules.violations(), suggestions(filled.email()));
    }

    private static Map<String, String> suggestions(EmailAddress email) {
        return email == null
                ? Map.of()
                : EmailSlip.suggestion(email)
                        .map(meant -> Map.of("email", meant))
                        .orElse(Map.of());
    }
}
