package org.undersigned.intake.signing;

/**
 * Which words were agreed to: {@code sign_*.properties} has them, in each language. Whoever changes their meaning gives
 * them a new version, which travels with every signature, beside the language they were read in.
 */
public final class Consent {

    public static final String VERSION = "2026-11";

    private Consent() {}
}
