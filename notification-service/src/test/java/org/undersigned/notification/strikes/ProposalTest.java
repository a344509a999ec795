package org.undersigned.notification.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.notification.strikes.Proposal.Verdict.Possible;
import org.undersigned.notification.strikes.Proposal.Verdict.Refused;
import org.undersigned.notification.strikes.Proposal.Violation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalTest {

    @Test
    void local_times_are_taken_in_the_strikes_zone() {
        var dates = possible("2016-04-26T08:00", "2016-04-26T17:00", "Europe/London");

        assertThat(dates.startsAt()).isEqualTo(Instant.parse("2016-04-26T07:00:00Z"));
        assertThat(dates.endsAt()).isEqualTo(Instant.parse("2016-04-26T16:00:00Z"));
    }

    @Test
    void without_a_zone_the_petitions_is_meant() {
        assertThat(possible("2016-04-26T08:00", "2016-04-26T17:00", null).timeZone())
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused_in_plain_words() {
        assertThat(violations("2016-03-27T01:30", "2016-03-27T09:00", "Europe/London"))
                .containsExactly(new Violation(
                        "start", "01:30 on 27 March 2016 does not exist in Europe/London: the clocks go forward"));
    }

    @Test
    void of_a_time_that_comes_twice_the_first_is_meant() {
        assertThat(possible("2016-10-30T01:30", "2016-10-30T09:00", "Europe/London")
                        .startsAt())
                .isEqualTo(Instant.parse("2016-10-30T00:30:00Z"));
    }

    @Test
    void the_end_is_after_the_start() {
        assertThat(violations("2016-04-26T08:00", "2016-04-26T08:00", "Europe/London"))
                .containsExactly(new Violation("end", "must be after the start"));
    }

    @Test
    void a_zone_is_one_that_exists() {
        assertThat(violations("2016-04-26T08:00", "2016-04-26T09:00", "Europe/Lundon"))
                .extracting(Violation::field)
                .containsExactly("timeZone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\u2028", "\u2029", "\u0085"})
    void a_title_is_one_line(String end) {
        var title = "Strike" + end + "Bcc: all@example.org";
        var verdict = new Proposal(title, "2016-04-26T08:00", "2016-04-26T09:00", "UTC", null).check("UTC");

        assertThat(((Refused) verdict).violations())
                .extracting(Violation::field)
                .containsExactly("title");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var verdict = new Proposal(" ", null, "tomorrow", "UTC", "x".repeat(201)).check("UTC");

        assertThat(((Refused) verdict).violations())
                .extracting(Violation::field)
                .containsExactly("title", "place", "start", "end");
    }

    private static Dates possible(String start, String end, String zone) {
        return ((Possible) new Proposal("Strike", start, end, zone, null).check("Europe/Berlin")).dates();
    }

    private static List<Violation> violations(String start, String end, String zone) {
        return ((Refused) new Proposal("Strike", start, end, zone, null).check("UTC")).violations();
    }
}
