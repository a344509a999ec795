package org.undersigned.local.campaign;

import java.time.LocalDate;
import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The body of {@code PUT /organiser/petitions/{slug}/strikes/{id}}: local times, so that a strike at eight stays at eight
 * when the clocks change.
 */
public record Strike(@JsonIgnore String id, String title, String start, String end, String timeZone, String place) {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final String PLACE = "Hospitals across England";

    static Strike of48Hours(String id, LocalDate first) {
        return new Strike(
                id,
                "Junior doctors' strike: 48 hours, emergency care only",
                first.atTime(EIGHT).toString(),
                first.plusDays(2).atTime(EIGHT).toString(),
                Campaign.ZONE.getId(),
                PLACE);
    }

    static Strike full(String id, LocalDate day, LocalTime from, LocalTime to) {
        return new Strike(
                id,
                "Junior doctors' strike: all care, eight to five",
                day.atTime(from).toString(),
                day.atTime(to).toString(),
                Campaign.ZONE.getId(),
                PLACE);
    }
}
