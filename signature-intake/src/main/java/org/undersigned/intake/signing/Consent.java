package org.undersigned.intake.signing;

/** The words agreed to. Whoever changes a word gives them a new version, which travels with every signature. */
public final class Consent {

    public static final String VERSION = "2026-11";

    public static final String TEXT =
            "I agree that my signature, which reveals my opinion on this petition, is processed as the privacy notice says:"
                    + " to count it once, to hand the list over, and to send me only the updates I choose.";

    private Consent() {}
}
