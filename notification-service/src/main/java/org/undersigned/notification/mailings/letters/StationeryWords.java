package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.undersigned.notification.mailings.Audience;

/** What stands beneath every letter. */
@MessageBundle("stationery")
public interface StationeryWords {

    @Message
    String why(Audience audience);

    @Message
    String yours();

    @Message
    String whereIsMySignature();

    @Message
    String unsubscribe();

    @Message
    String preferences();

    @Message
    String notMe();

    @Message
    String withdraw();
}
