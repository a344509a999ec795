package org.undersigned.intake.whereabouts;

import java.util.Set;

/** One line of a signature's story. */
public enum Step {
    RECEIVED,
    REPEATS,
    MAIL_COMING,
    MAIL_SENT,
    MAIL_UNCERTAIN,
    MAIL_REFUSED,
    MAIL_NO_SUCH_ADDRESS,
    MAIL_NOT_NEEDED,
    MAIL_NONE,
    MAIL_GONE,
    MAIL_UNTOLD,
    CONFIRMED,
    UNCONFIRMED,
    COUNTED,
    UNCOUNTED,
    WITHDRAWN,
    DISOWNED,
    REMOVED,
    ERASED,
    REGISTER_UNTOLD;

    private static final Set<Step> DONE =
            Set.of(RECEIVED, REPEATS, MAIL_SENT, CONFIRMED, COUNTED, WITHDRAWN, DISOWNED, REMOVED, ERASED);

    /** Whether it has happened, and not only is to come, is missing or is not known. */
    public boolean isDone() {
        return DONE.contains(this);
    }
}
