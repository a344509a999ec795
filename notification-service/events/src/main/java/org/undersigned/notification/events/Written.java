package org.undersigned.notification.events;

import java.time.Instant;

/**
 * What was written about one signature, told to who knows both its id and its inbox's fingerprint. No event: it is asked
 * for by {@code POST /whereabouts}.
 *
 * @param standing {@code AWAITING}, {@code CONFIRMED}, {@code WITHDRAWN}, {@code REMOVED} or {@code REFUSED} (the inbox had
 *     no room for another person)
 * @param unreachable a mail server said that there is no such address
 * @param mail the newest mail that this submission caused; null where it caused none
 */
public record Written(String standing, boolean unreachable, Mail mail) {

    public static final String TYPE = "org.undersigned.whereabouts.written.v1";

    /**
     * A mail to the signatory.
     *
     * @param kind {@code CONFIRMATION}, {@code CONFIRM_AGAIN}, {@code ALREADY_SIGNED} or {@code WELCOME}
     * @param state {@code QUEUED}, {@code CLAIMED}, {@code ATTEMPTING}, {@code SENT}, {@code FAILED}, {@code AMBIGUOUS} or
     *     {@code CANCELLED}
     * @param at when it came into a state that is final, else when it is due
     */
    public record Mail(String kind, String state, Instant at) {}
}
