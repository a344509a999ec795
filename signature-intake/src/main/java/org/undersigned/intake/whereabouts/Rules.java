package org.undersigned.intake.whereabouts;

import java.time.Instant;

import org.undersigned.intake.petitions.Petition;

/**
 * What of the petition bears on its signatures.
 *
 * @param asksForConfirmation whether a signature counts only once its inbox has confirmed it
 * @param tooLate whether a confirmation would come too late
 */
public record Rules(boolean asksForConfirmation, boolean tooLate) {

    public static Rules of(Petition petition, Instant now) {
        var expires = petition.linkExpires();
        return new Rules(petition.asksForConfirmation(), expires != null && now.isAfter(expires));
    }
}
