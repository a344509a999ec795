package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** To somebody whose signature is there. */
@MessageBundle("signed")
public interface SignedWords {

    @Message
    String welcomeSubject();

    @Message
    String welcomePreview();

    @Message
    String welcomeKicker();

    @Message
    String counts();

    @Message
    String nothingMore();

    @Message
    String alreadySubject();

    @Message
    String alreadyPreview();

    @Message
    String alreadyKicker();

    @Message
    String alreadyText();

    @Message
    String addressSubject();

    @Message
    String addressPreview();

    @Message
    String addressKicker();

    @Message
    String helloAnybody();

    @Message
    String addressText();

    @Message
    String addressOfTheirOwn();
}
