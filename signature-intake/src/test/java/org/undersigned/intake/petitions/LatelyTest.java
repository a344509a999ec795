package org.undersigned.intake.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.tally.events.TallyEvent.Day;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatelyTest {

    private static final LocalDate SATURDAY = LocalDate.of(2016, 2, 6);
    private static final Instant THAT_NOON = Instant.parse("2016-02-06T12:00:00Z");

    @Test
    void the_last_fourteen_days_are_shown_and_the_best_of_them_is_named() {
        var lately = lately("2015-11-05T00:00:00Z", null, days(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 412, 10, 20, 30))
                .orElseThrow();

        assertThat(lately.size()).isEqualTo(14);
        assertThat(lately.days().getLast().day()).isEqualTo(SATURDAY);
        assertThat(lately.sum()).isEqualTo(472);
        assertThat(lately.most()).isEqualTo(412);
        assertThat(lately.bestDay().toLocalDate()).isEqualTo(SATURDAY.minusDays(3));
    }

    @Test
    void a_young_petition_shows_the_days_it_has_had() {
        assertThat(lately("2016-02-04T09:00:00Z", null, days(1, 2, 3))
                        .orElseThrow()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void of_less_than_three_days_or_of_nothing_there_is_nothing_to_show() {
        assertThat(lately("2016-02-05T09:00:00Z", null, days(10, 20))).isEmpty();
        assertThat(lately("2015-11-05T00:00:00Z", null, days(0, 0, 0, 0))).isEmpty();
        assertThat(lately("2015-11-05T00:00:00Z", null, List.of())).isEmpty();
        assertThat(lately("2015-11-05T00:00:00Z", null, null)).isEmpty();
    }

    @Test
    void days_since_the_count_last_moved_are_empty_ones() {
        var told = List.of(new Day(SATURDAY.minusDays(5), 7));

        var lately = lately("2015-11-05T00:00:00Z", null, told).orElseThrow();

        assertThat(lately.days()).extracting(Day::signatures).endsWith(7L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void a_petition_that_has_closed_shows_its_last_days_not_the_silence_after_them() {
        var told = List.of(
                new Day(LocalDate.of(2016, 1, 29), 0),
                new Day(LocalDate.of(2016, 1, 30), 7),
                new Day(LocalDate.of(2016, 1, 31), 9));

        var lately =
                lately("2015-11-05T00:00:00Z", "2016-02-01T00:00:00Z", told).orElseThrow();

        assertThat(lately.days()).extracting(Day::signatures).endsWith(7L, 9L);
    }

    @Test
    void of_days_before_the_first_that_is_told_nothing_is_shown() {
        assertThat(lately("2015-11-05T00:00:00Z", null, days(4, 2, 5, 1))
                        .orElseThrow()
                        .days())
                .extracting(Day::signatures)
                .containsExactly(4L, 2L, 5L, 1L);
        assertThat(lately("2015-11-05T00:00:00Z", "2016-02-05T00:00:00Z", days(4, 2, 5)))
                .isEmpty();
        assertThat(lately("2015-11-05T00:00:00Z", "2015-12-01T00:00:00Z", days(4, 2, 5)))
                .isEmpty();
    }

    @Test
    void bars_stand_on_one_line_and_what_was_taken_back_hangs_below_it() {
        var bars = lately("2016-02-03T00:00:00Z", null, days(300, 0, -100, 1))
                .orElseThrow()
                .bars();

        assertThat(bars).extracting(Bar::top).containsExactly(0, 74, 75, 72);
        assertThat(bars).extracting(Bar::height).containsExactly(75, 1, 25, 3);
        assertThat(bars).allSatisfy(bar -> assertThat(bar.top() + bar.height()).isBetween(0, 100));
    }

    private static List<Day> days(long... added) {
        return IntStream.range(0, added.length)
                .mapToObj(i -> new Day(SATURDAY.minusDays(added.length - 1L - i), added[i]))
                .toList();
    }

    private static Optional<Lately> lately(String opens, String closes, List<Day> days) {
        var petition = Petition.of(new PetitionPublished(
                "junior-doctors",
                "junior-doctors",
                "Title",
                "",
                Instant.parse(opens),
                closes == null ? null : Instant.parse(closes),
                "Europe/London",
                "EMAIL",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "en",
                null,
                null));
        var tally = new TallyChanged("junior-doctors", 1, 1, 1, 0, null, null, List.of(), days);
        return Lately.of(petition, tally, THAT_NOON);
    }
}
