package org.undersigned.intake.whereabouts.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is erased, where and by when. */
@MessageBundle("erasure")
public interface ErasureWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String whatGoes();

    @Message
    String what();

    @Message
    String where();

    @Message
    String when();

    @Message
    String signatureData();

    @Message
    String register();

    @Message
    String mailData();

    @Message
    String mails();

    @Message
    String asideData();

    @Message
    String aside();

    @Message
    String logData();

    @Message
    String log();

    @Message
    String aMinute();

    @Message
    String fourteenDays();

    @Message
    String whatStays();

    @Message
    String countStays();

    @Message
    String fingerprintStays();

    @Message
    String handedOver();

    @Message
    String unconfirmed();

    @Message
    String button();

    @Message
    String back();

    @Message
    String noWayBack();
}
