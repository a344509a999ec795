package org.undersigned.intake.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("privacy")
public interface PrivacyWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String agreeing();

    @Message
    String version(String version);

    @Message
    String kept();

    @Message
    String keptLabel();

    @Message
    String what();

    @Message
    String why();

    @Message
    String until();

    @Message
    String list();

    @Message
    String listWhy();

    @Message
    String listUntil();

    @Message
    String email();

    @Message
    String emailWhy();

    @Message
    String emailUntil();

    @Message
    String fingerprint();

    @Message
    String fingerprintWhy();

    @Message
    String fingerprintUntil();

    @Message
    String messages();

    @Message
    String messagesWhy();

    @Message
    String messagesUntil();

    @Message
    String theEnd();

    @Message
    String notDone();

    @Message
    String noTracking();

    @Message
    String noShowing();

    @Message
    String noAddresses();

    @Message
    String noMail();

    @Message
    String rights();

    @Message
    String yourRights();
}
