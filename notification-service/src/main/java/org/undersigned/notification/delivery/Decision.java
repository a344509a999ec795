package org.undersigned.notification.delivery;

import java.time.Instant;

/** What follows from a mail server's answer. */
public sealed interface Decision {

    record Sent() implements Decision {}

    /** The same mail to the same recipient, later. */
    record Again(Instant dueAt) implements Decision {}

    /** Nobody knows whether it was taken; a second copy is better than none. */
    record OnceMore(Instant dueAt) implements Decision {}

    /** Nobody knows whether it was taken; none is better than a second copy. */
    record Ambiguous() implements Decision {}

    /** The recipient's domain wants to be left alone for a while. @param mail what becomes of this mail meanwhile */
    record RestDomain(Decision mail) implements Decision {}

    /** Nobody can be reached at this address. */
    record NeverAgain() implements Decision {}

    /** This mail will never be taken; that says nothing about others. */
    record Refused() implements Decision {}

    /** What is written is not wanted: the next recipient's server may say the same. */
    record Unwelcome() implements Decision {}

    /** The next try would come after the mail's deadline, or after the last try. */
    record GivenUp() implements Decision {}

    /** The server takes nothing at the moment, and said nothing about this mail: it has not been tried. */
    record NotNow(Instant dueAt) implements Decision {}

    /** The server does not take mail from us at all: this mail has not been tried, and no other should be. */
    record StopAll() implements Decision {}
}
