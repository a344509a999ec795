package org.undersigned.intake.petitions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organiser opens a petition or changes it: the whole petition, each time. */
public final class PublishPetition {

    private PublishPetition() {}

    /** @param known the petition as it stands: one that opened stays open when its opening is not mentioned */
    public static Outcome publish(
            String slug, PetitionDraft draft, Optional<Petition> known, Instant now, Retention retention) {
        var opening = known.map(petition -> petition.facts().opensAt()).orElse(now);
        var campaign = known.map(petition -> petition.facts().campaign());
        var news = known.map(Petition::news).orElse(List.of());
        var promised = known.map(petition -> petition.facts().keptUntil());
        var rules = new DraftRules(new Keeping(retention, promised, now));
        var event = rules.read(slug, draft, opening, campaign, news);
        return rules.violations().isEmpty() ? new Outcome.Published(event) : new Outcome.Faulty(rules.violations());
    }
}
