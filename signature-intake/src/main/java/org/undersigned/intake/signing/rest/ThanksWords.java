package org.undersigned.intake.signing.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("thanks")
public interface ThanksWords {

    @Message
    String title();

    @Message
    String nearlyThere();

    @Message
    String written();

    @Message
    String openIt();

    /** Only where that is so. */
    @Message
    String soon();

    @Message
    String slow(long minutes);

    @Message
    String notThere();

    @Message
    String signAgain();

    @Message
    String saved();
}
