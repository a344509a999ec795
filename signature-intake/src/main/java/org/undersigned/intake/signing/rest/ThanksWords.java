package org.undersigned.intake.signing.rest;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("thanks")
public interface ThanksWords {

    String title();

    String nearlyThere();

    String written();

    String openIt();

    String notThere();

    String signAgain();

    String saved();
}
