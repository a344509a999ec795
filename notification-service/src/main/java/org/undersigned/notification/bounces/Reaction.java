package org.undersigned.notification.bounces;

/** What follows from a mail that came back. */
public sealed interface Reaction {

    record Nothing(Reason why) implements Reaction {}

    /** Written down; nothing else changes. */
    record Noted() implements Reaction {}

    /** Nobody of this inbox is written to again. */
    record Suppressed() implements Reaction {}

    /** One more refusal of the mailing's text, which is paused after so many. */
    record CountedAgainstText() implements Reaction {}

    /** Only what they ask for at once goes to them. */
    record Unsubscribed() implements Reaction {}
}
