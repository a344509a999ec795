package org.undersigned.intake.signing.rest;

import java.util.List;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;

/** Writes down what was odd about the way a signature came. */
final class Signals {

    private Signals() {}

    static SignatureSubmitted mark(SignatureSubmitted event, List<String> signals) {
        return new SignatureSubmitted(
                event.id(),
                event.petition(),
                event.campaign(),
                event.inbox(),
                event.household(),
                event.person(),
                event.signatory(),
                event.updates(),
                event.consent(),
                event.locale(),
                event.channel(),
                event.confirmation(),
                event.place(),
                signals,
                event.links(),
                event.gathering());
    }
}
