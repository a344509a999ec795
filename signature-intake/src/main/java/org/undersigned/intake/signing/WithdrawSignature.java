package org.undersigned.intake.signing;

import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;

/** The signatory takes the signature back, at any time. */
public final class WithdrawSignature {

    private WithdrawSignature() {}

    public static SignatureWithdrawn press(Link link) {
        return new SignatureWithdrawn(link.id(), link.petition(), link.inbox(), "SIGNER");
    }
}
