package org.undersigned.intake.signing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.undersigned.intake.admission.Evidence;
import org.undersigned.intake.admission.Knock;
import org.undersigned.intake.admission.Toll;
import org.undersigned.intake.admission.rest.Solutions;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.petitions.rest.Doorstep;
import org.undersigned.intake.petitions.rest.Place;
import org.undersigned.intake.web.FormBody;
import org.undersigned.intake.web.JsonBody;

/**
 * How a form came.
 *
 * @param place the page it came from; null for a program
 * @param client what stands for the client's address
 */
record Visit(Place place, String client, String altcha, String waited, String honeypot, String shown) {

    /** What a program may send along. */
    @Schema(description = "Only after a 429")
    record Attached(
            @Schema(description = "The solved challenge, in base64")
            String altcha,

            @Schema(description = "As the 429 gave it, once Retry-After is over")
            String waited) {}

    static Visit ofProgram(byte[] body, String client) {
        var attached = JsonBody.read(body, Attached.class);
        return new Visit(null, client, attached.altcha(), attached.waited(), null, null);
    }

    static Visit ofForm(FormBody body, Place place, String client) {
        return new Visit(
                place, client, any(body, "altcha"), any(body, "waited"), any(body, "website"), any(body, "shown"));
    }

    /** Nothing of this refuses anybody, not even by being there twice. */
    private static String any(FormBody body, String field) {
        return body.all(field).stream().findFirst().orElse(null);
    }

    Knock knock(SignatureSubmitted event) {
        return new Knock(client, event.petition(), event.id(), event.inbox(), evidence(), place != null);
    }

    /** For a form that comes back: nothing of what it carried is lost. */
    Doorstep doorstep() {
        return new Doorstep(place, shown, altcha, waited, null);
    }

    Doorstep asking(Toll toll) {
        return doorstep().asking(toll);
    }

    private Evidence evidence() {
        return new Evidence(Solutions.read(altcha), waited, honeypot, shown);
    }
}
