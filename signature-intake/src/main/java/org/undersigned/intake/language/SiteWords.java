package org.undersigned.intake.language;

import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page. A language that has it is a language the pages are offered in. */
@MessageBundle("site")
public interface SiteWords {

    String skip();

    String languages();

    String about();

    String allPetitions();

    String privacyNotice();

    String motto();

    String error();
}
