package org.undersigned.intake.petitions;

import java.util.List;

import org.undersigned.intake.events.PetitionEvent.Occupation;

/** A petition as its organiser wrote it: all but the title may be null. Instants and the
 * retention, a period, are ISO 8601 text. */
public record PetitionDraft(
        String title,
        String text,
        String opensAt,
        String closesAt,
        String timeZone,
        String confirmation,
        List<Long> milestones,
        String campaign,
        List<Occupation> occupations,
        List<String> embedOrigins,
        String language,
        String retention) {}
