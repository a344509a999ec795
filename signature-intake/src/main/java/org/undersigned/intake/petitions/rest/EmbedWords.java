package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("embed")
public interface EmbedWords {

    String heading();

    String counter();

    String counterLead();

    String code();

    String preview();
}
