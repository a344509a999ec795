package org.undersigned.intake.petitions.rest;

import org.undersigned.intake.admission.Challenge;
import org.undersigned.intake.admission.Toll;

/**
 * What a form carries that nobody types.
 *
 * @param shown when it was shown first, sealed; it stays the first time however often the form comes back
 * @param altcha a solution that was sent and is worth sending again; or null
 * @param waited a promise to be kept after its wait; or null
 * @param toll what is asked before the form is taken; null for nothing
 */
public record Doorstep(Place place, String shown, String altcha, String waited, Toll toll) {

    public static Doorstep at(Place place, String shown) {
        return new Doorstep(place, shown, null, null, null);
    }

    public Doorstep asking(Toll asked) {
        return new Doorstep(place, shown, null, asked.waited(), asked);
    }

    public String action(String petition) {
        return place.action(petition);
    }

    public boolean isFramed() {
        return place == Place.FRAME;
    }

    public long seconds() {
        return toll.seconds();
    }

    public Challenge challenge() {
        return toll.challenge();
    }
}
