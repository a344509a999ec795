package org.undersigned.intake.signing;

import java.util.List;

import org.undersigned.intake.events.SignatureEvent.Signatory;

/** A form without fault: every value read, normalised and canonical. */
record FilledForm(
        PersonName name,
        EmailAddress email,
        Postcode postcode,
        String country,
        String occupation,
        List<String> updates,
        String locale,
        String idempotencyKey) {

    Signatory signatory() {
        return new Signatory(
                name.text(), email.typed(), postcode == null ? null : postcode.text(), country, occupation);
    }
}
