package org.undersigned.intake.signing.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.MessageBundle;

/** The form, and what stands in its place while a petition takes no names. */
@MessageBundle("sign")
public interface SignWords {

    String heading();

    String openUntil(ZonedDateTime moment);

    String notSaved();

    String notSavedText();

    String problem();

    String fullName();

    String email();

    String emailHint();

    /** A slip in the address, and what it was perhaps meant to be after it. */
    String didYouMean();

    String postcode();

    String country();

    String occupation();

    String ratherNot();

    String optional();

    String writeToMe();

    String strikes();

    String milestones();

    String news();

    /** The words agreed to, see {@link org.undersigned.intake.signing.Consent}. */
    String consent();

    String addMyName();

    String handedOver();

    String notOpenYet();

    String comeBack(ZonedDateTime moment);

    String closed();

    String tookUntil(ZonedDateTime moment);
}
