package org.undersigned.tally.events;

import java.time.Instant;

/**
 * What the register answers about one signature to who knows both its id and its inbox's fingerprint. No event: it is
 * asked for by {@code POST /whereabouts}.
 *
 * @param state {@code EXPECTED} (an event about it came before it), {@code AWAITING}, {@code COUNTED}, {@code DUPLICATE},
 *     {@code WITHDRAWN} or {@code REMOVED}
 * @param submittedAt when the log took it; null while it is expected
 * @param countedAt since when it counts, or until its withdrawal counted; null where it never did
 * @param changedAt when it came into this state
 * @param why of one withdrawn by whom: {@code SIGNER}, {@code NOT_ME} or {@code ERASED}; of one removed the rule's plain
 *     description; null otherwise
 * @param erased whether everything personal is gone
 * @param repeats of a duplicate the signature it repeats; null where its inbox had no room for another person
 */
public record Registered(
        String state,
        Instant submittedAt,
        Instant countedAt,
        Instant changedAt,
        String why,
        boolean erased,
        Registered repeats) {

    public static final String TYPE = "org.undersigned.whereabouts.registered.v1";
}
