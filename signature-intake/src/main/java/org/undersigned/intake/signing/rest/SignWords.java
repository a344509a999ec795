package org.undersigned.intake.signing.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The form, and what stands in its place while a petition takes no names. */
@MessageBundle("sign")
public interface SignWords {

    @Message
    String heading();

    @Message
    String openUntil(ZonedDateTime moment);

    @Message
    String notSaved();

    @Message
    String notSavedText();

    @Message
    String problem();

    @Message
    String fullName();

    @Message
    String email();

    @Message
    String emailHint();

    /** A slip in the address, and what it was perhaps meant to be after it. */
    @Message
    String didYouMean();

    @Message
    String postcode();

    @Message
    String country();

    @Message
    String occupation();

    @Message
    String ratherNot();

    @Message
    String optional();

    @Message
    String writeToMe();

    @Message
    String strikes();

    @Message
    String milestones();

    @Message
    String news();

    /** The words agreed to, see {@link org.undersigned.intake.signing.Consent}. */
    @Message
    String consent();

    @Message
    String addMyName();

    @Message
    String handedOver();

    @Message
    String notOpenYet();

    @Message
    String comeBack(ZonedDateTime moment);

    @Message
    String closed();

    @Message
    String tookUntil(ZonedDateTime moment);
}
