package org.undersigned.intake.signing.rest;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("share")
public interface ShareWords {

    String heading();

    String email();

    String copy();
}
