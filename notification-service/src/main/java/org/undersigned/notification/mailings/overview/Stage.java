package org.undersigned.notification.mailings.overview;

/** Where a mailing stands. */
public enum Stage {
    /** An organiser has to start it. */
    NOT_STARTED("Not started"),
    /** Its time has not come. */
    DUE("Waiting for its time"),
    RUNNING("Being sent"),
    /** It writes to people as they come. */
    OPEN("Open"),
    PAUSED("Paused"),
    /** For good. */
    STOPPED("Stopped"),
    DONE("Done");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean canPause() {
        return this == DUE || this == RUNNING || this == OPEN;
    }

    /** Nothing of it will change any more. */
    public boolean over() {
        return this == DONE || this == STOPPED;
    }
}
