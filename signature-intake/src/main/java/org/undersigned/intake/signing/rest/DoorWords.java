package org.undersigned.intake.signing.rest;

import io.quarkus.qute.i18n.MessageBundle;

/** The page behind a mail's link, and the one after its button. */
@MessageBundle("door")
public interface DoorWords {

    String heading(Door door);

    String lead(Door door);

    String button(Door door);

    String doneHeading(Door door);

    String doneLead(Door door);

    String petition();

    String onlyTheButton();

    String seePetition();
}
