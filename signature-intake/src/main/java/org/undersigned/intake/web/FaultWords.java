package org.undersigned.intake.web;

import io.quarkus.qute.i18n.MessageBundle;

import org.undersigned.intake.signing.Fault;

/** One sentence for each fault, wherever it is told. */
@MessageBundle("fault")
public interface FaultWords {

    String why(Fault fault);
}
