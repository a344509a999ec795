package org.undersigned.intake.petitions.rest;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.petitions.Lately;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petition.Phase;
import org.undersigned.intake.petitions.Progress;
import org.undersigned.intake.petitions.Story;
import org.undersigned.intake.strikes.StrikeDate;
import org.undersigned.intake.web.Addresses;

/** What the petition's page is about. The words are in its template's message bundles. */
record PetitionPage(
        Petition petition,
        Phase phase,
        Progress progress,
        List<Rung> milestones,
        List<StrikeDate> strikes,
        Optional<Lately> recently,
        Kept kept,
        Addresses addresses) {

    private static final int LATEST = 3;

    static PetitionPage of(Petition petition, Sources sources, Instant now) {
        var tally = sources.tallies().of(petition.slug());
        return new PetitionPage(
                petition,
                petition.phase(now),
                Progress.of(
                        sources.tallies().signatures(petition.slug()),
                        petition.facts().milestones()),
                tally.map(known -> Rung.of(petition, known)).orElse(List.of()),
                sources.strikes().ahead(petition.slug(), now),
                tally.flatMap(known -> Lately.of(petition, known, now)),
                Kept.of(petition, now),
                sources.addresses());
    }

    public String slug() {
        return petition.slug();
    }

    public String title() {
        return petition.facts().title();
    }

    public String language() {
        return petition.language();
    }

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    public boolean isUpcoming() {
        return phase == Phase.UPCOMING;
    }

    public ZonedDateTime opens() {
        return petition.facts().opensAt().atZone(petition.zone());
    }

    /** @return null where it has no end */
    public ZonedDateTime closes() {
        var closesAt = petition.facts().closesAt();
        return closesAt == null ? null : closesAt.atZone(petition.zone());
    }

    public List<Occupation> occupations() {
        return petition.facts().occupations();
    }

    /** @return null where there is too little to show */
    public Lately lately() {
        return recently.orElse(null);
    }

    public List<Story> latest() {
        return petition.stories().stream().limit(LATEST).toList();
    }

    public String address() {
        return addresses.petition(slug());
    }

    public String html() {
        return petition.html();
    }

    public String tally() {
        return addresses.tally();
    }

    public String signScript() {
        return addresses.signScript();
    }

    /** The sites that may show the form. */
    public List<String> sites() {
        return petition.facts().embedOrigins();
    }

    public String counterScript() {
        return addresses.counterScript();
    }

    public String results() {
        return addresses.results(slug());
    }

    public String calendar() {
        return addresses.calendar(slug());
    }

    public String calendar(StrikeDate date) {
        return addresses.calendar(slug(), date.id());
    }

    public Share share() {
        return Share.of(petition, addresses);
    }
}
