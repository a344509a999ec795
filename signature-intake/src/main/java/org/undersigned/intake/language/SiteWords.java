package org.undersigned.intake.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page. A language that has it is a language the pages are offered in. */
@MessageBundle("site")
public interface SiteWords {

    @Message
    String skip();

    @Message
    String languages();

    @Message
    String about();

    @Message
    String allPetitions();

    @Message
    String privacyNotice();

    @Message
    String motto();

    @Message
    String error();
}
