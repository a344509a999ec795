package org.undersigned.intake.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.undersigned.intake.signing.Fault;

/** One sentence for each fault, wherever it is told. */
@MessageBundle("fault")
public interface FaultWords {

    @Message
    String why(Fault fault);
}
