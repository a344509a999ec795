package org.undersigned.intake.web;

/** A body that cannot be parsed. The message is ours and quotes nothing of it. */
public class Malformed extends RuntimeException {

    public Malformed(String message) {
        super(message, null, false, false);
    }
}
