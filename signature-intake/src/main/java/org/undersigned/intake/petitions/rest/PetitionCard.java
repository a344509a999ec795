package org.undersigned.intake.petitions.rest;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Progress;

/** A petition in the list of all. */
record PetitionCard(String slug, String title, Progress progress, String count, String goal) {

    static PetitionCard of(Petition petition, long signatures) {
        var progress = Progress.of(signatures, petition.facts().milestones());
        return new PetitionCard(
                petition.slug(),
                petition.facts().title(),
                progress,
                Shown.number(progress.count()),
                Shown.number(progress.goal()));
    }
}
