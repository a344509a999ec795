package org.undersigned.intake.petitions.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Until when what is personal is kept. */
@MessageBundle("kept")
public interface KeptWords {

    @Message
    String until(ZonedDateTime moment);

    @Message
    String afterClosing(int months, int days);

    @Message
    String over(ZonedDateTime moment);
}
