package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("home")
public interface HomeWords {

    String title();

    String none();

    String signed();

    String ofGoal(long goal);

    String progress(long goal);
}
