package org.undersigned.notification.petitions;

import java.time.Instant;

/**
 * What mails need of a petition.
 *
 * @param publishedAt log-append time of the event; an older one is never put over a newer
 */
public record Petition(String slug, String title, String timeZone, Instant publishedAt) {}
