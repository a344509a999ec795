package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("share")
public interface ShareWords {

    @Message
    String heading();

    @Message
    String email();

    @Message
    String otherwise();

    @Message
    String address();

    @Message
    String copy();

    @Message
    String copied();
}
