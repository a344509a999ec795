package org.undersigned.intake.signing.rest;

import java.util.List;
import java.util.Map;

import org.undersigned.intake.signing.CheckForm.Findings;
import org.undersigned.intake.web.FaultWords;
import org.undersigned.intake.web.Told;
import org.undersigned.intake.web.Untold;

/** What was found in a form, before it is said in a language. */
record Checked(Findings findings) implements Untold {

    record Answer(List<Told> violations, Map<String, String> suggestions) {}

    @Override
    public Answer in(FaultWords words) {
        return new Answer(Told.of(findings.violations(), words), findings.suggestions());
    }
}
