package org.undersigned.intake.whereabouts.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.undersigned.intake.whereabouts.Standing;
import org.undersigned.intake.whereabouts.Step;

/** "Where is my signature?" */
@MessageBundle("whereabouts")
public interface WhereaboutsWords {

    @Message
    String title();

    @Message
    String heading(Standing standing);

    @Message
    String lead(Standing standing);

    @Message
    String step(Step step);

    @Message
    String said(Said said);

    @Message
    String lookAgain();

    @Message
    String story();

    @Message
    String repeats();

    @Message
    String confirm();

    @Message
    String withdraw();

    @Message
    String erase();

    @Message
    String yourData();

    @Message
    String onlyTheButtons();
}
