package org.undersigned.notification.bounces;

/**
 * A mail in the mailbox.
 *
 * @param position rises with each mail that comes
 * @param bytes at most one more than {@link #LARGEST}; empty where the server does not hand it out
 */
public record Arrival(long position, byte[] bytes) {

    /** As large as our own largest mail; a report that returns one whole in more than that is left to people. */
    public static final int LARGEST = 256 * 1024;
}
