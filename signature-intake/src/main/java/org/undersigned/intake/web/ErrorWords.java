package org.undersigned.intake.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What to say of a status to somebody who does not know what a status is. */
@MessageBundle("error")
public interface ErrorWords {

    String title(Trouble trouble);

    String detail(Trouble trouble);

    String seeAll();
}
