package org.undersigned.faults.load;

/** What somebody does. */
public enum Act {
    SIGN,
    CONFIRM,
    WITHDRAW,
    UNSUBSCRIBE,
    LOOK,
    /** What no page of ours sends. */
    STRANGE
}
