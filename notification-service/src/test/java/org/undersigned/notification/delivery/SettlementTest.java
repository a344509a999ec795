package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.notification.delivery.Settlement.State;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementTest {

    private static final Instant NOW = Instant.parse("2016-03-01T08:00:00Z");
    private static final double MIDDLE = 0.5;

    @Test
    void what_the_server_took_is_sent() {
        assertThat(settle(Kind.MILESTONE, 1, false, new Outcome.Sent("250 ok")).state())
                .isEqualTo(State.SENT);
    }

    @Test
    void what_it_refuses_for_good_has_failed_with_its_words() {
        var settled = settle(Kind.MILESTONE, 1, false, new Outcome.Refused("554 no", false));

        assertThat(settled.state()).isEqualTo(State.FAILED);
        assertThat(settled.words()).isEqualTo("554 no");
        assertThat(settled.suppress()).isFalse();
    }

    @Test
    void an_address_that_does_not_exist_is_not_written_to_again() {
        assertThat(settle(Kind.MILESTONE, 1, false, new Outcome.Refused("550 5.1.1", true))
                        .suppress())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT4H", "6, PT12H", "7, PT24H"})
    void what_is_put_off_is_tried_again_ever_later(int attempts, Duration later) {
        var settled = settle(Kind.CONFIRMATION, attempts, false, new Outcome.Deferred("451 later"));

        assertThat(settled.state()).isEqualTo(State.QUEUED);
        assertThat(Duration.between(NOW, settled.dueAt())).isEqualTo(later);
    }

    @Test
    void tries_are_spread() {
        var mail = mail(Kind.CONFIRMATION, 1, false);

        assertThat(Settlement.of(mail, new Outcome.Deferred("x"), NOW, 0).dueAt())
                .isEqualTo(NOW.plusSeconds(48));
        assertThat(Settlement.of(mail, new Outcome.Deferred("x"), NOW, 1).dueAt())
                .isEqualTo(NOW.plusSeconds(72));
    }

    @Test
    void after_seven_tries_more_it_has_failed() {
        assertThat(settle(Kind.CONFIRMATION, 8, false, new Outcome.Deferred("451"))
                        .state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void nothing_is_tried_past_its_deadline() {
        var mail = mail(Kind.REMINDER_MORNING, 4, false);

        // An hour from now the strike has begun.
        assertThat(Settlement.of(
                                mail,
                                new Outcome.Deferred("451"),
                                NOW.plus(Duration.ofDays(7)).minusSeconds(1800),
                                MIDDLE)
                        .state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void after_an_answer_that_never_came_a_confirmation_goes_once_more() {
        var first = settle(Kind.CONFIRMATION, 1, false, new Outcome.Unknown("no answer"));

        assertThat(first.state()).isEqualTo(State.QUEUED);
        assertThat(first.recovered()).isTrue();
        assertThat(settle(Kind.CONFIRMATION, 2, true, new Outcome.Unknown("no answer"))
                        .state())
                .isEqualTo(State.AMBIGUOUS);
    }

    @Test
    void a_letter_to_all_does_not() {
        assertThat(settle(Kind.MILESTONE, 1, false, new Outcome.Unknown("no answer"))
                        .state())
                .isEqualTo(State.AMBIGUOUS);
    }

    private static Settlement settle(Kind kind, int attempts, boolean recovered, Outcome outcome) {
        return Settlement.of(mail(kind, attempts, recovered), outcome, NOW, MIDDLE);
    }

    private static Addressed mail(Kind kind, int attempts, boolean recovered) {
        return new Addressed(
                1,
                UUID.randomUUID(),
                "m",
                "",
                kind,
                attempts,
                recovered,
                NOW.plus(Duration.ofDays(7)),
                "junior-doctors",
                "Title",
                UUID.randomUUID(),
                "a@example.org",
                "Asha",
                false,
                "c",
                "w",
                "n",
                "s",
                null,
                null,
                null,
                null,
                List.of(),
                "en",
                null,
                null);
    }
}
