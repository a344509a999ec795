package org.undersigned.notification.strikes.rest;

import java.time.Instant;
import java.time.LocalDateTime;

import org.undersigned.notification.strikes.Strike;

/**
 * A strike as others see it: the local times that people are told, and the same moments in UTC.
 *
 * @param status {@code PLANNED} or {@code CANCELLED}
 */
public record StrikeView(
        String id,
        String petition,
        int sequence,
        String status,
        String title,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        String place,
        Instant startsAt,
        Instant endsAt) {

    static StrikeView of(Strike it) {
        return new StrikeView(
                it.name(),
                it.petition(),
                it.sequence(),
                it.status().name(),
                it.title(),
                it.start().toLocalDateTime(),
                it.end().toLocalDateTime(),
                it.timeZone(),
                it.place(),
                it.startsAt(),
                it.endsAt());
    }
}
