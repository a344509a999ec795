package org.undersigned.notification.petitions;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What mails need of a petition.
 *
 * @param closesAt when signing ends; null for no end
 * @param keptUntil when what is personal goes; null for no end
 * @param publishedAt log-append time of the event; an older one is never put over a newer
 */
public record Petition(
        String slug, String title, String timeZone, Instant closesAt, Instant keptUntil, Instant publishedAt) {

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
