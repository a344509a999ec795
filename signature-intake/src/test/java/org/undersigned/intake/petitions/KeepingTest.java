package org.undersigned.intake.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Outcome.Faulty;
import org.undersigned.intake.petitions.Outcome.Published;
import org.undersigned.intake.signing.Fault;
import org.undersigned.intake.signing.Violation;

/** Until when personal data is kept: decided once, when a petition is published, and told to everybody who keeps it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTest {

    private static final Retention RULE = new Retention(Period.ofYears(1), Duration.ofDays(7));
    private static final Instant OPENED = Instant.parse("2015-11-05T12:00:00Z");
    private static final String CLOSES = "2016-02-24T09:00:00Z";

    @ParameterizedTest
    @CsvSource({
        // 27 March 2016: the clocks go forward, and the day has 23 hours.
        "P1M15D, 2016-04-08T08:00:00Z",
        "P6M, 2016-08-24T08:00:00Z",
        "P1Y, 2017-02-24T09:00:00Z",
        "P2W, 2016-03-09T09:00:00Z",
        "p10y, 2026-02-24T09:00:00Z"
    })
    void a_period_is_of_calendar_days_by_the_petitions_clocks(String retention, Instant until) {
        assertThat(opened(CLOSES, retention).keptUntil()).isEqualTo(until);
    }

    @Test
    void what_is_not_said_is_said_by_configuration() {
        assertThat(opened(CLOSES, null).retention()).isEqualTo("P1Y");
        assertThat(opened(CLOSES, null).keptUntil()).isEqualTo(Instant.parse("2017-02-24T09:00:00Z"));
    }

    @Test
    void without_a_closing_there_is_no_end() {
        assertThat(opened(null, "P6M").keptUntil()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "P0D",
                "-P1D",
                "P1Y-1D",
                "P1D-1D",
                "P10Y1D",
                "P3654D",
                "P999999999Y",
                "PT24H",
                "6 months"
            })
    void from_a_day_to_ten_years(String retention) {
        assertThat(faults(publish(draft(CLOSES, retention), Optional.empty(), OPENED)))
                .containsExactly(new Violation("retention", Fault.RETENTION_INVALID));
    }

    @Test
    void who_is_reopened_before_the_end_is_spared() {
        var closed = opened(CLOSES, "P1M");

        assertThat(changed(closed, "2016-12-31T12:00:00Z", "P1M", "2016-03-20T00:00:00Z"))
                .isEqualTo(Instant.parse("2017-01-31T12:00:00Z"));
        assertThat(changed(closed, null, "P1M", "2016-03-20T00:00:00Z")).isNull();
    }

    @Test
    void what_is_shortened_takes_its_notice_first_so_that_a_slip_can_be_mended() {
        var closed = opened(CLOSES, "P1Y");

        assertThat(changed(closed, CLOSES, "P1D", "2016-05-01T00:00:00Z"))
                .isEqualTo(Instant.parse("2016-05-08T00:00:00Z"));
    }

    @Test
    void saving_the_same_again_puts_nothing_off() {
        var shortened = published(
                publish(draft(CLOSES, "P1D"), known(opened(CLOSES, "P1Y")), Instant.parse("2016-05-01T00:00:00Z")));

        assertThat(changed(shortened, CLOSES, "P1D", "2016-05-05T00:00:00Z"))
                .isEqualTo(Instant.parse("2016-05-08T00:00:00Z"));
        assertThat(changed(opened(CLOSES, "P1M"), CLOSES, "P1M", "2016-03-23T00:00:00Z"))
                .isEqualTo(Instant.parse("2016-03-24T09:00:00Z"));
    }

    @Test
    void once_it_is_over_it_stays_over() {
        var over = opened(CLOSES, "P1M");
        var later = Instant.parse("2016-04-01T00:00:00Z");

        assertThat(changed(over, CLOSES, "P10Y", later.toString())).isEqualTo(over.keptUntil());
        assertThat(faults(publish(draft("2017-01-01T00:00:00Z", "P1M"), known(over), later)))
                .containsExactly(new Violation("closesAt", Fault.SIGNATURES_ERASED));
        assertThat(faults(publish(draft(null, "P1M"), known(over), later)))
                .containsExactly(new Violation("closesAt", Fault.SIGNATURES_ERASED));
    }

    @Test
    void news_of_it_changes_nothing_of_that() {
        var petition = Petition.of(opened(CLOSES, "P6M"));

        assertThat(petition.telling(List.of()).event()).isEqualTo(petition.facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void a_closing_that_no_database_keeps_is_refused(String closesAt) {
        assertThat(faults(publish(draft(closesAt, null), Optional.empty(), OPENED)))
                .containsExactly(new Violation("closesAt", Fault.INSTANT_UNREADABLE));
    }

    private static PetitionPublished opened(String closesAt, String retention) {
        return published(publish(draft(closesAt, retention), Optional.empty(), OPENED));
    }

    private static Instant changed(PetitionPublished before, String closesAt, String retention, String now) {
        return published(publish(draft(closesAt, retention), known(before), Instant.parse(now)))
                .keptUntil();
    }

    private static Optional<Petition> known(PetitionPublished facts) {
        return Optional.of(Petition.of(facts));
    }

    private static Outcome publish(PetitionDraft draft, Optional<Petition> known, Instant now) {
        return PublishPetition.publish("junior-doctors", draft, known, now, RULE);
    }

    private static PetitionDraft draft(String closesAt, String retention) {
        return new PetitionDraft("Title", null, null, closesAt, null, null, null, null, null, null, null, retention);
    }

    private static PetitionPublished published(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Published.class);
        return ((Published) outcome).event();
    }

    private static List<Violation> faults(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Faulty.class);
        return ((Faulty) outcome).violations();
    }
}
