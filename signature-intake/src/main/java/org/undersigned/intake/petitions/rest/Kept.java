package org.undersigned.intake.petitions.rest;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;

import org.undersigned.intake.petitions.Petition;

/**
 * Until when what is personal is kept, as the petition's page says it.
 *
 * @param until by the petition's own clocks; null while it has no closing
 * @param over it is gone
 * @param months after closing, years included
 * @param days beside them
 */
record Kept(ZonedDateTime until, boolean over, int months, int days) {

    /** @return null where the petition is from before they said so */
    static Kept of(Petition petition, Instant now) {
        var facts = petition.facts();
        if (facts.retention() == null) {
            return null;
        }
        var period = Period.parse(facts.retention());
        return new Kept(
                facts.keptUntil() == null ? null : facts.keptUntil().atZone(petition.zone()),
                petition.isForgotten(now),
                (int) period.toTotalMonths(),
                period.getDays());
    }
}
