package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What many letters say alike. */
@MessageBundle("phrase")
public interface PhraseWords {

    @Message
    String hello(String name);

    @Message
    String seePetition();

    @Message
    String passItOn();

    @Message
    String byEmail();

    @Message
    String haveSigned(long count);

    @Message
    String fromTo(String from, String until, String zone);

    /** What follows "to", or in Welsh "tan", which changes the word behind it. */
    @Message
    String untilDay(String day);

    @Message
    String timeOf(String city);
}
