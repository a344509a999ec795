package org.undersigned.notification.strikes;

import java.time.Instant;

/** What an organiser says of a strike, after it was found to be possible. */
public record Dates(String title, Instant startsAt, Instant endsAt, String timeZone, String place) {}
