package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("embed")
public interface EmbedWords {

    @Message
    String heading();

    @Message
    String counter();

    @Message
    String counterLead();

    @Message
    String form();

    @Message
    String formLead();

    @Message
    String code();

    @Message
    String preview();
}
