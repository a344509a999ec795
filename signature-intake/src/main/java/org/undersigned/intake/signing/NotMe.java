package org.undersigned.intake.signing;

import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;

/** The inbox's owner never signed: somebody else typed this address. */
public final class NotMe {

    private NotMe() {}

    public static SignatureWithdrawn press(Link link) {
        return new SignatureWithdrawn(link.id(), link.petition(), link.inbox(), "NOT_ME");
    }
}
