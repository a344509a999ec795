package org.undersigned.intake.signing;

import java.util.List;

/**
 * The form as it was filled in, whatever it came in. Any component may be null.
 *
 * @param idempotencyKey the client's own name for this submission, from header or hidden field
 * @param gathering the stall it is filled in at, from the address in its QR code
 */
public record SignatureForm(
        String name,
        String email,
        String postcode,
        String country,
        String occupation,
        List<String> updates,
        Boolean consent,
        String locale,
        String idempotencyKey,
        String gathering) {

    /** Says nothing of who signs: a form must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "SignatureForm[…]";
    }
}
