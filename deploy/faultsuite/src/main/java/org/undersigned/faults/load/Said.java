package org.undersigned.faults.load;

/** How it stands with something that somebody wanted. */
public enum Said {
    /** It was never asked for. */
    NOT_ASKED,
    /** It was asked for, and no answer says what became of it. */
    UNKNOWN,
    YES,
    NO
}
