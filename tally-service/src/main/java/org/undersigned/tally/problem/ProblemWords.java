package org.undersigned.tally.problem;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to people where there is no page. */
@MessageBundle("problem")
public interface ProblemWords {

    @Message
    String nothingHere();

    @Message
    String mistyped();

    @Message
    String notNow();

    @Message
    String countIsSafe();

    @Message
    String didNotWork();

    @Message
    String toPetitions();
}
