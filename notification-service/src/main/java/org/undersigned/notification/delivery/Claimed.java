package org.undersigned.notification.delivery;

import java.util.UUID;

/**
 * A mail that one replica may send until its lease ends. The claim is the fence: a later owner has another.
 *
 * @param domain the recipient's, so that one slow domain does not take all couriers
 */
public record Claimed(long id, UUID claim, String domain) {

    public Claimed {
        domain = domain == null ? "" : domain;
    }
}
