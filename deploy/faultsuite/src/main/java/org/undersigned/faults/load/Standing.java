package org.undersigned.faults.load;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How it stands with somebody, as far as they themselves know.
 *
 * @param ids of submissions that were answered with a yes
 * @param unsubscribed from which kind of mail, and when that was answered
 */
public record Standing(
        Person person,
        Set<UUID> ids,
        Said submitted,
        Said confirmed,
        Said withdrawn,
        Optional<Unsubscribed> unsubscribed) {

    /**
     * @param kind of the mail whose link was used
     * @param mailInHand the answer itself said that one more may come
     */
    public record Unsubscribed(String kind, Instant at, boolean mailInHand) {}

    /** The first time counts: whoever stops mails twice has stopped them since then. */
    Standing leaving(Unsubscribed how) {
        return new Standing(person, ids, submitted, confirmed, withdrawn, unsubscribed.or(() -> Optional.of(how)));
    }

    Standing followedBy(Standing later) {
        return new Standing(person, later.ids, later.submitted, later.confirmed, later.withdrawn, unsubscribed);
    }

    public boolean mustCount() {
        return confirmed == Said.YES && withdrawn == Said.NOT_ASKED;
    }

    public boolean mayCount() {
        return confirmed != Said.NOT_ASKED && confirmed != Said.NO && withdrawn != Said.YES;
    }
}
