package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** News from the campaign. */
@MessageBundle("news")
public interface NewsWords {

    @Message
    String kicker();
}
