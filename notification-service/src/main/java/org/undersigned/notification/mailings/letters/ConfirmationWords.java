package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** To somebody whose signature waits for them. */
@MessageBundle("confirmation")
public interface ConfirmationWords {

    @Message
    String subject();

    @Message
    String preview();

    @Message
    String kicker();

    @Message
    String heading();

    @Message
    String thanks(String title);

    @Message
    String button();

    @Message
    String whatOpens();

    @Message
    String againSubject();

    @Message
    String againPreview();

    @Message
    String againKicker();

    @Message
    String signedAgain();

    @Message
    String earlierMail();

    @Message
    String reminderSubject();

    @Message
    String reminderPreview();

    @Message
    String reminderKicker();

    @Message
    String stillWaits(String title);

    @Message
    String oneMoreReminder();

    @Message
    String lastReminder();
}
