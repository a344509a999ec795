package org.undersigned.notification.strikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.notification.strikes.TypedTime.Shown;

/** The nights of 2016 in which the clocks of London were changed: 27 March at 01:00 UTC, 30 October at 01:00 UTC. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2016-03-09T08:00,       2016-03-09T08:00:00Z",
        "2016-04-06T08:00,       2016-04-06T07:00:00Z",
        "2016-04-06T08:00+01:00, 2016-04-06T07:00:00Z",
        "2016-03-27T00:59,       2016-03-27T00:59:00Z",
        "2016-03-27T02:00,       2016-03-27T01:00:00Z",
        "2016-10-30T00:59,       2016-10-29T23:59:00Z",
        "2016-10-30T01:30+01:00, 2016-10-30T00:30:00Z",
        "2016-10-30T01:30Z,      2016-10-30T01:30:00Z",
        "2016-10-30T02:00,       2016-10-30T02:00:00Z"
    })
    void usually_the_clocks_show_a_time_once(String text, String instant) {
        assertThat(shown(text))
                .isInstanceOfSatisfying(
                        Shown.Once.class, it -> assertThat(it.at().toInstant()).hasToString(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-30T01:00, 2016-10-30T00:00:00Z, 2016-10-30T01:00:00Z",
        "2016-10-30T01:59, 2016-10-30T00:59:00Z, 2016-10-30T01:59:00Z"
    })
    void an_hour_comes_twice_when_they_go_back(String text, String first, String second) {
        assertThat(shown(text)).isInstanceOfSatisfying(Shown.Twice.class, it -> {
            assertThat(it.first().toInstant()).hasToString(first);
            assertThat(it.second().toInstant()).hasToString(second);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-03-27T01:00", "2016-03-27T01:59", "2016-03-27T01:30+01:00"})
    void an_hour_is_missing_when_they_go_forward(String text) {
        assertThat(shown(text)).isInstanceOf(Shown.Never.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-04-06T08:00Z", "2016-10-30T01:30+02:00"})
    void an_offset_is_the_one_that_the_place_has_then(String text) {
        assertThat(shown(text)).isInstanceOf(Shown.WithAnother.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2016-02-30T08:00", "+100000-01-01T08:00", "2016-04-06T08:00[Europe/London]"})
    void all_else_is_no_time(String text) {
        assertThatThrownBy(() -> TypedTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    private static Shown shown(String text) {
        return TypedTime.parse(text).in(ZoneId.of("Europe/London"));
    }
}
