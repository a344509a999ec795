package org.undersigned.notification.petitions;

import java.time.Instant;

/**
 * What the campaign told.
 *
 * @param petition the slug
 * @param text Markdown
 * @param changedAt when it was corrected last; null where it never was
 */
public record News(String petition, String id, Instant at, String title, String text, Instant changedAt) {}
