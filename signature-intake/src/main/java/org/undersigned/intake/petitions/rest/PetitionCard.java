package org.undersigned.intake.petitions.rest;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Progress;

/** A petition in the list of all. */
record PetitionCard(String slug, String title, String language, Progress progress) {

    static PetitionCard of(Petition petition, long signatures) {
        return new PetitionCard(
                petition.slug(),
                petition.facts().title(),
                petition.language(),
                Progress.of(signatures, petition.facts().milestones()));
    }
}
