package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("news")
public interface NewsWords {

    @Message
    String heading();

    @Message
    String all();

    @Message
    String feed();

    @Message
    String none();
}
