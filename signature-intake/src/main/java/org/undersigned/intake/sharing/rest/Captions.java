package org.undersigned.intake.sharing.rest;

import jakarta.inject.Singleton;

import org.undersigned.intake.language.Language;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Progress;
import org.undersigned.intake.sharing.Card;
import org.undersigned.intake.tallies.Tallies;

/** What a petition's card says in a language. */
@Singleton
class Captions {

    private final Tallies tallies;

    Captions(Tallies tallies) {
        this.tallies = tallies;
    }

    Card of(Petition petition, Language language) {
        var words = language.words(CardWords.class);
        var count = tallies.signatures(petition.slug());
        var progress = Progress.of(count, petition.facts().milestones());
        return new Card(
                petition.facts().title(),
                words.number(count),
                words.signed(count),
                progress.missing() > 0 ? words.goal(progress.goal()) : "",
                progress.percent());
    }
}
