package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** To an address that is to be written to, and to the one that was. */
@MessageBundle("address")
public interface AddressWords {

    @Message
    String hello();

    @Message
    String askSubject();

    @Message
    String askPreview();

    @Message
    String askKicker();

    @Message
    String askText();

    @Message
    String askButton();

    @Message
    String askElse();

    @Message
    String goneSubject();

    @Message
    String gonePreview();

    @Message
    String goneKicker();

    @Message
    String goneText();

    @Message
    String goneElse();
}
