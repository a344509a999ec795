package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("home")
public interface HomeWords {

    @Message
    String title();

    @Message
    String none();

    @Message
    String signed();

    @Message
    String ofGoal(long goal);

    @Message
    String progress(long goal);
}
