package org.undersigned.intake.petitions.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The drawing of the last days, said. */
@MessageBundle("lately")
public interface LatelyWords {

    /** For who cannot see it. */
    @Message
    String drawn(long most, ZonedDateTime day, long sum, int days, boolean ended);

    @Message
    String sum(long sum, int days, boolean ended);
}
