package org.undersigned.local.launch;

/** Why nothing was started, or everything was stopped again: one sentence for the person at the terminal. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }
}
