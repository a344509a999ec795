package org.undersigned.intake.signing.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said when something is asked before a form is taken. */
@MessageBundle("toll")
public interface TollWords {

    @Message
    String heading();

    @Message
    String crowded();

    @Message
    String patience(long seconds);

    @Message
    String working();

    @Message
    String done();

    @Message
    String waiting(long seconds);

    @Message
    String progress();

    @Message
    String leaveEmpty();
}
