package org.undersigned.tally.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AboutTest {

    private static final Instant OPENS = Instant.parse("2015-11-05T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2016-02-24T09:00:00Z");
    private static final Instant STALL = Instant.parse("2016-02-06T12:00:00Z");

    private final Calendar london = Calendar.of("Europe/London");

    @Test
    void the_curve_begins_with_the_opening_and_ends_today() {
        var span = about(OPENS, null).span(Instant.parse("2015-11-06T10:00:00Z"), STALL, STALL);

        assertThat(span.from()).isEqualTo("2015-11-05");
        assertThat(span.to()).isEqualTo("2016-02-06");
        assertThat(span.last(7).from()).isEqualTo("2016-01-31");
    }

    @Test
    void months_before_the_first_signature_are_left_out() {
        assertThat(about(OPENS, null).span(STALL, STALL, STALL).from()).isEqualTo("2016-01-06");
    }

    @Test
    void after_the_end_it_goes_on_for_the_day_of_grace_and_for_what_happens_later() {
        var autumn = Instant.parse("2016-10-01T00:00:00Z");

        assertThat(about(OPENS, CLOSES).span(STALL, STALL, autumn).to()).isEqualTo("2016-02-25");
        assertThat(about(OPENS, CLOSES)
                        .span(STALL, Instant.parse("2016-03-02T12:00:00Z"), autumn)
                        .to())
                .isEqualTo("2016-03-02");
    }

    @Test
    void a_petition_that_nobody_has_signed_has_its_days_as_well_and_one_that_opens_tomorrow_has_one() {
        assertThat(about(OPENS, null).span(null, null, STALL).from()).isEqualTo("2015-11-05");
        var tomorrow = about(STALL.plusSeconds(86_400), null).span(null, null, STALL);
        assertThat(tomorrow.from()).isEqualTo(tomorrow.to()).isEqualTo("2016-02-06");
    }

    @Test
    void a_clock_of_the_brokers_that_is_ahead_loses_nobody() {
        var ahead = Instant.parse("2016-02-07T00:01:00Z");

        assertThat(about(OPENS, null).span(STALL, ahead, STALL).to()).isEqualTo("2016-02-07");
    }

    @Test
    void it_is_never_longer_than_twenty_years() {
        var span = about(Instant.EPOCH, null).span(Instant.EPOCH, STALL, STALL);

        assertThat(span.from()).isEqualTo(LocalDate.parse("2016-02-06").minusDays(7_304));
    }

    @Test
    void days_on_which_clocks_change_have_23_or_25_hours() {
        assertThat(london.hours(LocalDate.parse("2016-03-27"), LocalDate.parse("2016-03-27")))
                .hasSize(23);
        assertThat(london.hours(LocalDate.parse("2016-10-30"), LocalDate.parse("2016-10-30")))
                .hasSize(25);
        assertThat(london.days(LocalDate.parse("2016-03-26"), LocalDate.parse("2016-03-28")))
                .last()
                .isEqualTo(Instant.parse("2016-03-27T23:00:00Z"));
    }

    private About about(Instant opens, Instant closes) {
        return new About("junior-doctors", "Title", london, opens, closes, Map.of(), "en");
    }
}
