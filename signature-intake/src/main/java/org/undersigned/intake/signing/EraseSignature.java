package org.undersigned.intake.signing;

import org.undersigned.intake.events.SignatureEvent.SignatureErased;

/** The signatory wants to be forgotten, at any time. What counted goes on counting, without them. */
public final class EraseSignature {

    private EraseSignature() {}

    public static SignatureErased press(Link link) {
        return new SignatureErased(link.id(), link.petition(), link.inbox());
    }
}
