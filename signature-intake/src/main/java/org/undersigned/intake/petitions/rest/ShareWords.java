package org.undersigned.intake.petitions.rest;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("share")
public interface ShareWords {

    String heading();

    String email();

    String otherwise();

    String address();

    String copy();

    String copied();
}
