package org.undersigned.notification.bounces;

/** The mailbox cannot be read now. Its message names what went wrong, and nobody. */
public final class MailboxAway extends RuntimeException {

    public MailboxAway(String why, Exception cause) {
        super(why, cause);
    }
}
