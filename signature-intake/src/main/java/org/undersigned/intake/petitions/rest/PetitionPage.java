package org.undersigned.intake.petitions.rest;

import java.time.Instant;
import java.util.List;

import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petition.Phase;
import org.undersigned.intake.petitions.Progress;
import org.undersigned.intake.signing.Consent;
import org.undersigned.intake.signing.Country;
import org.undersigned.intake.strikes.StrikeDate;
import org.undersigned.intake.web.Addresses;

/** Everything the petition's page says, in the words it says it in. */
record PetitionPage(
        Petition petition,
        Phase phase,
        Progress progress,
        List<Rung> milestones,
        List<StrikeDate> strikes,
        Addresses addresses) {

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
                sources.addresses());
    }

    public String slug() {
        return petition.slug();
    }

    public String title() {
        return petition.facts().title();
    }

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    public boolean isUpcoming() {
        return phase == Phase.UPCOMING;
    }

    public String count() {
        return Shown.number(progress.count());
    }

    public String goal() {
        return Shown.number(progress.goal());
    }

    public String missing() {
        return Shown.number(progress.missing());
    }

    public String opens() {
        return Shown.moment(petition.facts().opensAt(), petition.zone());
    }

    /** @return null where it has no end */
    public String closes() {
        var closesAt = petition.facts().closesAt();
        return closesAt == null ? null : Shown.moment(closesAt, petition.zone());
    }

    public List<Occupation> occupations() {
        return petition.facts().occupations();
    }

    public List<Country> countries() {
        return Country.ALL;
    }

    public String consent() {
        return Consent.TEXT;
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

    public String counterScript() {
        return addresses.counterScript();
    }

    public String calendar() {
        return addresses.calendar(slug());
    }
}
