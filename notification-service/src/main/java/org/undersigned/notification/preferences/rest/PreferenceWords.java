package org.undersigned.notification.preferences.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page on which somebody says what they want to be written. */
@MessageBundle("preferences")
public interface PreferenceWords {

    @Message
    String title();

    @Message
    String onlyTheButtons();

    @Message
    String writeToMe();

    @Message
    String strikes();

    @Message
    String milestones();

    @Message
    String news();

    @Message
    String always();

    @Message
    String unconfirmed();

    @Message
    String gone();

    @Message
    String language();

    @Message
    String save();

    @Message
    String address();

    @Message
    String addressIs(String email);

    @Message
    String cameBack();

    @Message
    String newAddress();

    @Message
    String addressHint();

    @Message
    String change();

    @Message
    String addressFault();

    @Message
    String data();

    @Message
    String dataText();

    @Message
    String download();

    @Message
    String whereIsMySignature();

    @Message
    String erase();

    @Message
    String eraseText();

    @Message
    String eraseLink();

    @Message
    String back();

    @Message
    String done(Done done);

    @Message
    String confirmTitle();

    @Message
    String confirmLead(String email);

    @Message
    String confirmButton();

    @Message
    String confirmedTitle();

    @Message
    String confirmedText();

    @Message
    String brokenTitle();

    @Message
    String brokenText();
}
