package org.undersigned.notification.strikes;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** A local time as somebody types it; with its offset where that says which of two is meant. */
record TypedTime(LocalDateTime local, Optional<ZoneOffset> offset) {

    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            // No 30 February that is quietly another day.
            .withResolverStyle(ResolverStyle.STRICT);

    /** How often the clocks of a place show a time: usually once. */
    sealed interface Shown {
        record Once(ZonedDateTime at) implements Shown {}

        record Twice(ZonedDateTime first, ZonedDateTime second) implements Shown {}

        /** The clocks skip it. */
        record Never() implements Shown {}

        /** They do, but with another offset than was said. */
        record WithAnother(ZoneOffset offset) implements Shown {}
    }

    /** @throws DateTimeException where it is none, or none of our time */
    static TypedTime parse(String text) {
        var parsed = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        var local = LocalDateTime.from(parsed);
        if (local.getYear() < 1 || local.getYear() > LAST_YEAR) {
            throw new DateTimeException("Out of range");
        }
        return new TypedTime(
                local, parsed instanceof OffsetDateTime it ? Optional.of(it.getOffset()) : Optional.empty());
    }

    Shown in(ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return new Shown.Never();
        }
        if (offset.isPresent()) {
            return offsets.contains(offset.get())
                    ? once(zone, offset.get())
                    : new Shown.WithAnother(offsets.getFirst());
        }
        return offsets.size() == 1
                ? once(zone, offsets.getFirst())
                : new Shown.Twice(at(zone, offsets.getFirst()), at(zone, offsets.getLast()));
    }

    private Shown once(ZoneId zone, ZoneOffset offset) {
        return new Shown.Once(at(zone, offset));
    }

    private ZonedDateTime at(ZoneId zone, ZoneOffset offset) {
        return ZonedDateTime.ofStrict(local, offset, zone);
    }
}
