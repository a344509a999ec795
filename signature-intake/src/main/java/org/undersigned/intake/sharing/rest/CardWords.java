package org.undersigned.intake.sharing.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on a card, and beside it for who cannot see it. */
@MessageBundle("card")
public interface CardWords {

    /** As OpenGraph writes it: {@code cy_GB}. */
    @Message
    String locale();

    @Message
    String number(long count);

    /** What follows the number. */
    @Message
    String signed(long count);

    @Message
    String goal(long goal);

    @Message
    String alt(long count, String title);
}
