package org.undersigned.notification.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.notification.strikes.Proposal.Verdict.Possible;

/** Written by one library and read by another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrikeCalendarTest {

    private static final Instant CALLED = Instant.parse("2016-02-23T15:00:00.123Z");

    private static final StrikeCalendar CALENDAR =
            new StrikeCalendar("Undersigned; all of us", "petitions@undersigned.example");

    private final Strike planned =
            Strike.planned("junior-doctors", "third", dates("2016-04-26T07:00:00Z", "2016-04-28T07:00:00Z"), CALLED);

    @Test
    void a_strike_is_an_event_that_is_published_and_true_to_the_second() {
        var calendar = read(planned);
        var event = event(planned);

        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event.getSummary().getValue()).isEqualTo("Third strike; “all out”, everywhere");
        assertThat(event.getLocation().getValue()).isEqualTo("Every hospital, in England");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(planned.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(planned.endsAt());
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getAttendees()).isEmpty();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("petitions@undersigned.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Undersigned; all of us");
    }

    @Test
    void it_keeps_to_the_standard() throws Exception {
        assertThat(read(planned).validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(publishable(planned)).isEmpty();
        assertThat(publishable(Change.cancel(planned, CALLED).strike())).isEmpty();
        var lines = new String(CALENDAR.of(List.of(planned)), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        });
    }

    @Test
    void a_move_takes_the_place_of_what_was_planned() {
        var moved = Change.plan(
                        Optional.of(planned),
                        "junior-doctors",
                        "third",
                        dates("2016-04-26T07:00:00Z", "2016-04-26T16:00:00Z"),
                        CALLED)
                .strike();

        assertThat(event(moved).getUid()).isEqualTo(event(planned).getUid());
        assertThat(event(moved).getSequence().getValue()).isEqualTo(1);
        assertThat(event(moved).getDateTimeStamp().getValue())
                .isAfter(event(planned).getDateTimeStamp().getValue());
    }

    @Test
    void two_strikes_take_the_place_of_one() {
        var first = planned.with(dates("2016-04-26T07:00:00Z", "2016-04-26T16:00:00Z"), CALLED);
        var second = Strike.planned(
                "junior-doctors", "fourth", dates("2016-04-27T07:00:00Z", "2016-04-27T16:00:00Z"), CALLED);

        var events = Biweekly.parse(new String(CALENDAR.of(List.of(first, second)), StandardCharsets.UTF_8))
                .first()
                .getEvents();

        assertThat(events)
                .extracting(VEvent::getUid)
                .doesNotHaveDuplicates()
                .contains(event(planned).getUid());
        assertThat(events)
                .extracting(it -> it.getDateEnd().getValue().toInstant().toString())
                .containsExactly("2016-04-26T16:00:00Z", "2016-04-27T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-26T08:00, 2016-03-28T08:00, 2016-03-26T08:00:00Z, 2016-03-28T07:00:00Z",
        "2016-10-29T08:00, 2016-10-31T08:00, 2016-10-29T07:00:00Z, 2016-10-31T08:00:00Z"
    })
    void on_both_sides_of_a_change_of_the_clocks_it_is_eight_in_london(
            String start, String end, String startsAt, String endsAt) {
        var verdict = new Proposal("Strike", start, end, "Europe/London", null).check("UTC");
        var event = event(Strike.planned("junior-doctors", "x", ((Possible) verdict).dates(), CALLED));

        assertThat(event.getDateStart().getValue().toInstant()).hasToString(startsAt);
        assertThat(event.getDateEnd().getValue().toInstant()).hasToString(endsAt);
    }

    @Test
    void a_cancelled_strike_says_so() {
        var cancelled = Change.cancel(planned, CALLED).strike();

        assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
        assertThat(event(cancelled).getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void the_same_strikes_are_the_same_bytes() {
        assertThat(CALENDAR.of(List.of(planned))).isEqualTo(CALENDAR.of(List.of(planned)));
    }

    /** What the rules of a calendar that is published (RFC 5546, 3.2.1) find in it. */
    private static Set<ValidationEntry> publishable(Strike strike) throws Exception {
        var text = new String(CALENDAR.of(List.of(strike)), StandardCharsets.UTF_8);
        return new CalendarBuilder().build(new StringReader(text)).validate().getEntries();
    }

    private static ICalendar read(Strike strike) {
        return Biweekly.parse(new String(CALENDAR.of(List.of(strike)), StandardCharsets.UTF_8))
                .first();
    }

    private static VEvent event(Strike strike) {
        return read(strike).getEvents().getFirst();
    }

    private static Dates dates(String start, String end) {
        return new Dates(
                "Third strike; “all out”, everywhere",
                Instant.parse(start),
                Instant.parse(end),
                "Europe/London",
                "Every hospital, in England");
    }
}
