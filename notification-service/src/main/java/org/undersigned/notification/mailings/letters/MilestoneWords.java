package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** When the count has reached a rung of the petition's ladder. */
@MessageBundle("milestone")
public interface MilestoneWords {

    @Message
    String subject(String number);

    @Message
    String firstSubject();

    @Message
    String firstHeading();

    @Message
    String preview(String number);

    @Message
    String kicker();

    @Message
    String oneIsYours();
}
