package org.undersigned.intake.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What to say of a status to somebody who does not know what a status is. */
@MessageBundle("error")
public interface ErrorWords {

    @Message
    String title(Trouble trouble);

    @Message
    String detail(Trouble trouble);

    @Message
    String seeAll();
}
