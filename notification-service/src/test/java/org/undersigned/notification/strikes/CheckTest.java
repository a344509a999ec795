package org.undersigned.notification.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Proposal.Verdict.Possible;

/** What an organiser of 2016 would have been told before saving. The clocks went forward on 27 March. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckTest {

    private static final String SLUG = "junior-doctors";
    private static final Instant NOW = Instant.parse("2016-02-23T15:00:00Z");
    private static final Hearing HEARING = new Hearing(1000, 700, 30, 12);

    @ParameterizedTest
    @CsvSource({
        "2016-03-09T08:00:00Z, Europe/London,  'Wednesday 9 March 2016, 08:00 GMT (08:00 UTC)'",
        "2016-04-06T07:00:00Z, Europe/London,  'Wednesday 6 April 2016, 08:00 BST (07:00 UTC)'",
        "2016-03-27T01:00:00Z, Europe/London,  'Sunday 27 March 2016, 02:00 BST (01:00 UTC)'",
        "2016-04-05T23:30:00Z, Europe/London,  'Wednesday 6 April 2016, 00:30 BST (23:30 UTC on Tuesday)'"
    })
    void a_moment_is_said_with_its_weekday_its_zone_and_utc(String at, String zone, String words) {
        assertThat(Moment.of(Instant.parse(at), ZoneId.of(zone)).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-09T08:00, 2016-03-11T08:00, ",
        "2016-04-06T08:00, 2016-04-08T08:00, ClocksChangeBefore",
        "2016-03-26T08:00, 2016-03-28T08:00, ClocksChangeWithin",
        "2016-10-29T08:00, 2016-10-31T08:00, ClocksChangeWithin",
        "2016-11-09T08:00, 2016-11-11T08:00, ClocksChangeBefore",
        "2016-10-30T01:30, 2016-10-30T17:00, ComesTwice ClocksChangeWithin",
        "2016-10-30T01:30Z, 2016-10-30T17:00, ClocksChangeBefore",
        "2016-10-29T17:00, 2016-10-30T01:30+01:00, ClocksChangeBefore",
        "2016-02-23T08:00, 2016-02-24T08:00, BeginsInThePast",
        "2016-02-20T08:00, 2016-02-22T08:00, IsOver",
        "2017-02-20T08:00, 2017-02-22T08:00, ClocksChangeBefore BeginsAfterClosing"
    })
    void what_is_worth_a_second_look_is_said(String start, String end, String remarks) {
        var expected = remarks == null ? List.of() : List.of(remarks.split(" "));

        assertThat(planned(start, end).remarks())
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void two_days_in_which_the_clocks_go_forward_are_47_hours() {
        assertThat(planned("2016-03-26T08:00", "2016-03-28T08:00").remarks())
                .containsExactly(new Remark.ClocksChangeWithin(
                        Moment.of(Instant.parse("2016-03-27T01:00:00Z"), ZoneId.of("Europe/London")),
                        true,
                        Duration.ofHours(47)));
    }

    @Test
    void which_of_two_is_meant_has_to_be_asked() {
        var check = planned("2016-10-30T01:30", "2016-10-30T17:00");

        assertThat(check.asksBack()).isTrue();
        assertThat(check.remarks().getFirst()).isInstanceOfSatisfying(Remark.ComesTwice.class, it -> {
            assertThat(it.field()).isEqualTo("start");
            assertThat(it.first().text()).isEqualTo("2016-10-30T01:30+01:00");
            assertThat(it.second().text()).isEqualTo("2016-10-30T01:30Z");
            assertThat(it.second().words()).isEqualTo("Sunday 30 October 2016, 01:30 GMT (01:30 UTC)");
        });
    }

    @Test
    void strikes_that_touch_do_not_overlap_nor_do_those_called_off_nor_does_it_with_itself() {
        var held = strike("held", "2016-04-06T08:00", "2016-04-08T08:00");
        var off = strike("off", "2016-04-06T08:00", "2016-04-08T08:00").cancelled(NOW);

        assertThat(moved(held, "2016-04-05T08:00", "2016-04-07T08:00", held, off)
                        .remarks())
                .noneMatch(Remark.Overlaps.class::isInstance);
        assertThat(planned("2016-04-08T08:00", "2016-04-10T08:00", held, off).remarks())
                .noneMatch(Remark.Overlaps.class::isInstance);
        assertThat(planned("2016-04-08T07:59", "2016-04-10T08:00", held, off).remarks())
                .contains(new Remark.Overlaps(held));
    }

    @Test
    void only_who_was_told_the_old_date_or_still_waits_for_it_hears_of_a_move() {
        var held = strike("third", "2016-04-26T08:00", "2016-04-28T08:00");

        var check = moved(held, "2016-04-26T08:00", "2016-04-26T17:00", held);

        assertThat(check.before()).contains(held);
        assertThat(check.seen()).isEqualTo(new Seen(Optional.of(0)));
        assertThat(check.hear()).isEqualTo(730);
        assertThat(check.hearNothing()).isEqualTo(270);
    }

    @Test
    void all_who_asked_hear_of_a_new_date_and_who_was_told_of_one_called_off() {
        var held = strike("third", "2016-04-26T08:00", "2016-04-28T08:00");

        assertThat(planned("2016-04-06T08:00", "2016-04-08T08:00").hear()).isEqualTo(1000);
        assertThat(check(Change.cancel(held, NOW), held).hear()).isEqualTo(700);
    }

    @Test
    void nobody_hears_of_what_is_over_or_stands_so_already() {
        var held = strike("third", "2016-04-26T08:00", "2016-04-28T08:00");
        var unchanged = moved(held, "2016-04-26T08:00", "2016-04-28T08:00", held);

        assertThat(planned("2016-02-20T08:00", "2016-02-22T08:00").hear()).isZero();
        assertThat(unchanged.hear()).isZero();
        assertThat(unchanged.remarks()).containsExactly(new Remark.ChangesNothing());
    }

    @Test
    void reminders_that_will_go_are_told_from_those_whose_moment_has_passed() {
        var check = planned("2016-02-25T08:00", "2016-02-27T08:00");

        assertThat(check.reminders())
                .extracting(it -> it.at().toString())
                .containsExactly("2016-02-24T09:00:00Z", "2016-02-25T07:00:00Z");
        assertThat(check.missed()).extracting(it -> it.at().toString()).containsExactly("2016-02-18T09:00:00Z");
    }

    @Test
    void who_names_none_gets_the_day_and_a_number_where_that_is_taken() {
        var one = strike("2016-04-26", "2016-04-26T08:00", "2016-04-28T08:00");
        var dates = possible("2016-04-26T00:30", "2016-04-26T17:00").dates();

        assertThat(Change.name(dates, List.of())).isEqualTo("2016-04-26");
        assertThat(Change.name(dates, List.of(one))).isEqualTo("2016-04-26-2");
    }

    private static Check planned(String start, String end, Strike... others) {
        var possible = possible(start, end);
        var change = Change.plan(Optional.empty(), SLUG, "new", possible.dates(), NOW);
        return Check.of(change, possible.twice(), around(others));
    }

    private static Check moved(Strike held, String start, String end, Strike... all) {
        var possible = possible(start, end);
        var change = Change.plan(Optional.of(held), SLUG, held.name(), possible.dates(), NOW);
        return Check.of(change, possible.twice(), around(all));
    }

    private static Check check(Change change, Strike... all) {
        return Check.of(change, List.of(), around(all));
    }

    private static Circumstances around(Strike... all) {
        var closes = Instant.parse("2016-12-31T23:59:00Z");
        var petition = new Petition(SLUG, "Do not impose it", "Europe/London", closes, null, Instant.EPOCH);
        return new Circumstances(petition, List.of(all), HEARING, NOW);
    }

    private static Strike strike(String name, String start, String end) {
        return Strike.planned(SLUG, name, possible(start, end).dates(), NOW);
    }

    private static Possible possible(String start, String end) {
        return (Possible) new Proposal("Strike", start, end, "Europe/London", null).check("UTC");
    }
}
