package org.undersigned.notification.strikes;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.undersigned.notification.strikes.Remark.ComesTwice;

/**
 * A strike as an organiser types it: local times in a zone. A time that the clocks skip is refused; of a time that
 * comes twice the first is meant, unless its offset is typed behind it.
 */
public record Proposal(String title, String start, String end, String timeZone, String place) {

    private static final int LONGEST_TEXT = 200;
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    /** What is wrong with a field, in words for people. */
    public record Violation(String field, String message) {}

    /** Possible dates, or what keeps them from being so. */
    public sealed interface Verdict {
        /** @param twice of which times one may ask back whether the first was meant */
        record Possible(Dates dates, List<ComesTwice> twice) implements Verdict {}

        record Refused(List<Violation> violations) implements Verdict {}
    }

    /**
     * @param usualZone the petition's, for an organiser who names none
     */
    public Verdict check(String usualZone) {
        var violations = new ArrayList<Violation>();
        checkText("title", title, true, violations);
        checkText("place", place, false, violations);
        var zone = zone(timeZone == null || timeZone.isBlank() ? usualZone : timeZone, violations);
        var twice = new ArrayList<ComesTwice>();
        var from = zone.flatMap(it -> time("start", start, it, twice, violations));
        var until = zone.flatMap(it -> time("end", end, it, twice, violations));
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            violations.add(new Violation("end", "must be after the start"));
        }
        return violations.isEmpty()
                ? new Verdict.Possible(dates(zone.orElseThrow(), from.orElseThrow(), until.orElseThrow()), twice)
                : new Verdict.Refused(violations);
    }

    private Dates dates(ZoneId zone, ZonedDateTime from, ZonedDateTime until) {
        var where = place == null || place.isBlank() ? null : place.strip();
        return new Dates(title.strip(), from.toInstant(), until.toInstant(), zone.getId(), where);
    }

    private static void checkText(String field, String text, boolean needed, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            if (needed) {
                violations.add(new Violation(field, "must not be empty"));
            }
        } else if (text.strip().length() > LONGEST_TEXT) {
            violations.add(new Violation(field, "must not be longer than " + LONGEST_TEXT + " characters"));
        } else if (text.strip().codePoints().anyMatch(Proposal::breaksTheLine)) {
            violations.add(new Violation(field, "must be one line without control characters"));
        }
    }

    // U+2028 and U+2029 end a line for some calendar programs, though not for RFC 5545.
    private static boolean breaksTheLine(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    private static Optional<ZoneId> zone(String name, List<Violation> violations) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        violations.add(new Violation("timeZone", "must be the name of a time zone, such as Europe/London"));
        return Optional.empty();
    }

    private static Optional<ZonedDateTime> time(
            String field, String text, ZoneId zone, List<ComesTwice> twice, List<Violation> violations) {
        try {
            var typed = TypedTime.parse(text == null ? "" : text);
            return shown(field, typed, zone, twice, violations);
        } catch (DateTimeException e) {
            violations.add(new Violation(field, "must be a local date and time, such as 2016-03-09T08:00"));
            return Optional.empty();
        }
    }

    private static Optional<ZonedDateTime> shown(
            String field, TypedTime typed, ZoneId zone, List<ComesTwice> twice, List<Violation> violations) {
        var time = SPOKEN.format(typed.local());
        return switch (typed.in(zone)) {
            case TypedTime.Shown.Once it -> Optional.of(it.at());
            case TypedTime.Shown.Twice it -> {
                twice.add(new ComesTwice(field, new Moment(it.first()), new Moment(it.second())));
                yield Optional.of(it.first());
            }
            case TypedTime.Shown.Never it -> {
                var message = "%s does not exist in %s: the clocks go forward".formatted(time, zone.getId());
                violations.add(new Violation(field, message));
                yield Optional.empty();
            }
            case TypedTime.Shown.WithAnother it -> {
                var message = "%s is %s in %s".formatted(time, it.offset().getId(), zone.getId());
                violations.add(new Violation(field, message));
                yield Optional.empty();
            }
        };
    }
}
