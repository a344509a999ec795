package org.undersigned.notification.supporters.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.undersigned.notification.supporters.Subscription;

/** The page behind the link that stops mails. */
@MessageBundle("unsubscribe")
public interface UnsubscribeWords {

    @Message
    String title();

    @Message
    String none();

    @Message
    String lead();

    @Message
    String strikes();

    @Message
    String milestones();

    @Message
    String news();

    @Message
    String stopThese();

    @Message
    String orAll();

    @Message
    String stopAll();

    @Message
    String back();

    @Message
    String done(Subscription subscription);

    @Message
    String lastOne();

    @Message
    String brokenTitle();

    @Message
    String brokenText();
}
