package org.undersigned.notification.mailings.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.mailings.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OccasionTest {

    private static final Instant NOON = Instant.parse("2016-04-20T12:00:00Z");
    private static final Progress HALF = Some.of(10).sent(5).waiting(5).progress("");
    private static final Progress WHOLE = Some.of(10).sent(10).progress("");
    private static final Reach REACH = new Reach(3118, 1204, 12);

    @Test
    void news_waits_for_its_organiser_then_for_its_time_then_it_runs_and_is_done() {
        var later = NOON.plusSeconds(3600);

        assertThat(news(null, null, null, false).stage(Progress.none(""), NOON)).isEqualTo(Stage.NOT_STARTED);
        assertThat(news(later, null, null, true).stage(HALF, NOON)).isEqualTo(Stage.DUE);
        assertThat(news(later, null, null, true).stage(HALF, later)).isEqualTo(Stage.RUNNING);
        assertThat(news(later, null, null, true).stage(WHOLE, later)).isEqualTo(Stage.DONE);
    }

    @Test
    void what_is_paused_says_so_while_something_waits_and_what_is_stopped_always() {
        assertThat(news(null, NOON, null, true).stage(HALF, NOON)).isEqualTo(Stage.PAUSED);
        assertThat(news(null, NOON, null, true).stage(WHOLE, NOON)).isEqualTo(Stage.DONE);
        assertThat(news(null, NOON, NOON, true).stage(WHOLE, NOON)).isEqualTo(Stage.STOPPED);
    }

    @Test
    void what_goes_to_people_as_they_come_is_open_and_never_done() {
        assertThat(standing(Kind.CONFIRMATION, null).stage(WHOLE, NOON)).isEqualTo(Stage.OPEN);
        assertThat(standing(Kind.CONFIRMATION, NOON).stage(WHOLE, NOON)).isEqualTo(Stage.PAUSED);
    }

    @Test
    void says_who_asked_who_cannot_be_reached_and_who_left() {
        var progress = Some.of(1192).sent(1189).left(3).progress("");

        assertThat(AudienceWords.of(news(null, null, null, true), REACH, progress))
                .containsExactly(
                        "1,204 of 3,118 supporters asked for news; 12 cannot be reached.",
                        "1,192 letters were queued.",
                        "3 people did not want it any more before it went.");
    }

    @Test
    void says_how_many_it_would_go_to_before_it_is_started() {
        assertThat(AudienceWords.of(news(null, null, null, false), REACH, Progress.none("")))
                .endsWith("It would go to 1,192 people now.");
    }

    @Test
    void a_correction_is_for_who_was_told_the_old_date() {
        assertThat(AudienceWords.of(strike(Kind.STRIKE_MOVED), REACH, Some.of(1).progress("")))
                .containsExactly(
                        "1,204 of 3,118 supporters asked for strike dates; 12 cannot be reached.",
                        "1 letter was queued: only to those who were told the old date.");
    }

    @Test
    void what_has_no_end_says_when_each_goes() {
        assertThat(AudienceWords.of(standing(Kind.WELCOME, null), REACH, WHOLE))
                .containsExactly(
                        "Each goes to one person, when their signature counts: 10 letters to 10 people so far.");
    }

    @Test
    void every_kind_has_a_name_and_a_sentence() {
        for (var kind : Kind.values()) {
            assertThat(strike(kind).headline()).isNotBlank().doesNotContain("null");
        }
        assertThat(Arrays.stream(Kind.values()).map(kind -> strike(kind).headline()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_id_with_colons_and_slashes_is_one_step_of_an_address() {
        assertThat(Occasion.path("news:junior-doctors/ballot"))
                .isEqualTo("/organiser/mailings/news%3Ajunior-doctors%2Fballot");
    }

    @Test
    void moments_are_told_by_the_petitions_clocks() {
        assertThat(Moment.of(NOON, ZoneId.of("Europe/London")))
                .isEqualTo(new Moment("2016-04-20T12:00:00Z", "Wed 20 April 2016, 13:00"));
        assertThat(Moment.of(null, ZoneId.of("Europe/London"))).isNull();
    }

    private static Occasion news(Instant due, Instant paused, Instant stopped, boolean started) {
        return occasion(Kind.NEWS, null, "ballot", due, paused, stopped, started);
    }

    private static Occasion strike(Kind kind) {
        return occasion(kind, "junior-doctors/third", null, null, null, null, true);
    }

    private static Occasion standing(Kind kind, Instant paused) {
        return occasion(kind, null, null, null, paused, null, true);
    }

    private static Occasion occasion(
            Kind kind, String strike, String news, Instant due, Instant paused, Instant stopped, boolean started) {
        return new Occasion(
                "m",
                kind,
                kind.audience(),
                "junior-doctors",
                "Do not impose the junior doctors’ contract",
                "Europe/London",
                strike,
                kind == Kind.MILESTONE ? 1000L : null,
                news,
                "Third strike",
                NOON,
                due,
                paused,
                paused == null ? null : "by an organiser",
                stopped,
                started);
    }
}
