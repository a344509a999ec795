package org.undersigned.notification.bounces;

/** Why a mail in the mailbox has no effect. */
public enum Reason {
    TOO_LARGE(true),
    UNREADABLE(true),
    /** It came to an address that no mail of ours has given out. */
    NOT_ADDRESSED(true),
    /** Somebody's own words. */
    NOT_A_REPORT(true),
    FORGED(false),
    AUTO_REPLY(false),
    /** Another try will follow. */
    DELAYED(false),
    /** Delivered, relayed or handed to a list. */
    DELIVERED(false),
    /** A report that does not say what happened. */
    UNCLEAR(false),
    NOT_A_COMPLAINT(false),
    NOT_SENT(false),
    EXPIRED(false),
    /** The supporter has another address by now. */
    ADDRESS_LEFT(false),
    REPEATED(false);

    private final boolean isKept;

    Reason(boolean isKept) {
        this.isKept = isKept;
    }

    /** Whether it stays in the mailbox: a person may have written it. */
    public boolean isKept() {
        return isKept;
    }
}
