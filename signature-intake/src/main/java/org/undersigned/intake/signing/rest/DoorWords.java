package org.undersigned.intake.signing.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page behind a mail's link, and the one after its button. */
@MessageBundle("door")
public interface DoorWords {

    @Message
    String heading(Door door);

    @Message
    String lead(Door door);

    @Message
    String button(Door door);

    @Message
    String doneHeading(Door door);

    @Message
    String doneLead(Door door);

    @Message
    String petition();

    @Message
    String onlyTheButton();

    @Message
    String seePetition();
}
