package org.undersigned.intake.whereabouts.rest;

import java.time.ZonedDateTime;
import java.util.List;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.whereabouts.Press;
import org.undersigned.intake.whereabouts.Standing;
import org.undersigned.intake.whereabouts.Step;
import org.undersigned.intake.whereabouts.Whereabouts;

/**
 * What the page is about; its words are in the message bundle.
 *
 * @param said what was just pressed, or null
 */
record StatusPage(String token, Petition petition, Whereabouts whereabouts, Said said) {

    /** @param at by the petition's own clocks; null where it is not known */
    record Row(Step step, ZonedDateTime at) {

        /** For machines. */
        public String stamp() {
            return at.toInstant().toString();
        }
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

    public Standing standing() {
        return whereabouts.standing();
    }

    public boolean isRepeating() {
        return whereabouts.repeats();
    }

    /** @return null where it was not removed, or nobody said why */
    public String why() {
        return whereabouts.why();
    }

    public List<Row> rows() {
        return whereabouts.lines().stream()
                .map(line -> new Row(
                        line.step(), line.at() == null ? null : line.at().atZone(petition.zone())))
                .toList();
    }

    public boolean isToConfirm() {
        return whereabouts.presses().contains(Press.CONFIRM);
    }

    public boolean isToWithdraw() {
        return whereabouts.presses().contains(Press.WITHDRAW);
    }

    public boolean isToErase() {
        return whereabouts.presses().contains(Press.ERASE);
    }
}
