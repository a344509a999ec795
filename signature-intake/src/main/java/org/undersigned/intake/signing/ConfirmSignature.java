package org.undersigned.intake.signing;

import java.time.Instant;
import java.util.Optional;

import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.petitions.Petition;

/** The inbox's owner presses the button behind the link. Pressing twice changes nothing more. */
public final class ConfirmSignature {

    private ConfirmSignature() {}

    /** @return empty once the link has expired */
    public static Optional<SignatureConfirmed> press(Link link, Petition petition, Instant now) {
        var expires = petition.linkExpires();
        return expires != null && now.isAfter(expires)
                ? Optional.empty()
                : Optional.of(new SignatureConfirmed(link.id(), link.petition(), link.inbox(), expires));
    }
}
