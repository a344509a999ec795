package org.undersigned.intake.web;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("privacy")
public interface PrivacyWords {

    String title();

    String lead();

    String agreeing();

    String version(String version);

    String kept();

    String keptLabel();

    String what();

    String why();

    String until();

    String list();

    String listWhy();

    String listUntil();

    String email();

    String emailWhy();

    String emailUntil();

    String fingerprint();

    String fingerprintWhy();

    String fingerprintUntil();

    String messages();

    String messagesWhy();

    String messagesUntil();

    String notDone();

    String noTracking();

    String noShowing();

    String noMail();

    String rights();

    String yourRights();
}
