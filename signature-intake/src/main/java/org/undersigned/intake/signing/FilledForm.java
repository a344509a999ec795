package org.undersigned.intake.signing;

import java.util.List;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.Signatory;

/**
 * A form without fault: every value read, normalised and canonical.
 *
 * @param consent version of the words agreed to
 */
record FilledForm(
        PersonName name,
        EmailAddress email,
        Postcode postcode,
        String country,
        String occupation,
        List<String> updates,
        String consent,
        String locale,
        String idempotencyKey,
        String gathering) {

    /** @return null where the postcode tells nothing */
    Place place() {
        return Areas.of(postcode, country);
    }

    Signatory signatory() {
        return new Signatory(
                name.text(), email.typed(), postcode == null ? null : postcode.text(), country, occupation);
    }
}
