package org.undersigned.intake.petitions.rest;

import java.time.ZonedDateTime;
import java.util.List;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.tally.events.TallyEvent.Milestone;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

/** A milestone on the page, and when it was reached by the petition's clocks. */
record Rung(long threshold, ZonedDateTime reachedOn) {

    /** Only those reached: the whole ladder would say how far there is to go rather than how far it came. */
    static List<Rung> of(Petition petition, TallyChanged tally) {
        var reached = tally.milestones().stream().filter(step -> step.reachedAt() != null);
        return reached.map(step -> of(step, petition)).toList();
    }

    private static Rung of(Milestone step, Petition petition) {
        return new Rung(step.threshold(), step.reachedAt().atZone(petition.zone()));
    }
}
