package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.notification.delivery.Answer.Stage;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Kind.AfterUnknown;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictTest {

    private static final Instant NOW = Instant.parse("2016-03-01T08:00:00Z");
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
    private static final double MIDDLE = 0.5;

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            250 2.0.0 taken                             | DOT       | Sent
            250 ok                                      | RECIPIENT | Again
            421 4.3.2 closing                           | SENDER    | NotNow
            452 4.3.1 no room for anything              | SENDER    | NotNow
            421 4.7.0 slow down                         | RECIPIENT | RestDomain
            421 closing                                 | DATA      | RestDomain
            421 4.4.5 busy                              | DOT       | RestDomain
            450 4.7.1 rate limited                      | RECIPIENT | RestDomain
            451 4.7.28 too many from you                | DOT       | RestDomain
            451 4.7.1 Greylisted, come back             | RECIPIENT | Again
            451 4.7.1 too much from you                 | SENDER    | NotNow
            450 4.2.0 greylisted                        | RECIPIENT | Again
            451 4.3.0 try later                         | DOT       | Again
            452 4.2.2 mailbox full                      | RECIPIENT | Again
            550 5.1.1 no such user                      | RECIPIENT | NeverAgain
            550-5.1.1 no such user                      | DOT       | NeverAgain
            553 5.1.3 the address cannot be written to  | RECIPIENT | NeverAgain
            554 5.1.10 null MX                          | RECIPIENT | NeverAgain
            550 no such user                            | RECIPIENT | NeverAgain
            551 not here                                | RECIPIENT | NeverAgain
            550 no                                      | DOT       | Refused
            550 5.1.8 your domain does not resolve      | RECIPIENT | Refused
            552 5.2.2 mailbox full                      | RECIPIENT | Refused
            550 5.2.1 mailbox disabled                  | RECIPIENT | Refused
            554 5.4.14 loop                             | DOT       | Refused
            503 5.5.1 bad sequence                      | DATA      | Refused
            550 5.7.1 spam                              | DOT       | Unwelcome
            550 5.7.26 not signed                       | RECIPIENT | Unwelcome
            554 not this text                           | DOT       | Unwelcome
            554 5.6.0 cannot be composed                | DATA      | Unwelcome
            552 5.3.4 too large                         | DATA      | Unwelcome
            552 5.3.4 too large                         | SENDER    | Unwelcome
            535 5.7.8 who are you                       | SENDER    | StopAll
            530 5.7.0 log in first                      | RECIPIENT | StopAll
            550 5.7.1 this sender is not yours          | SENDER    | StopAll
            553 5.1.8 no such sender                    | SENDER    | StopAll
            """)
    void each_answer_means_one_thing(String words, Stage stage, String decision) {
        var answer = Answer.of(Integer.parseInt(words.substring(0, 3)), stage, words);

        assertThat(decide(answer, attempt(Kind.CONFIRMATION, 1)).getClass().getSimpleName())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT4H", "6, PT12H", "7, PT24H"})
    void what_is_put_off_is_tried_again_ever_later(int attempts, Duration later) {
        assertThat(decide(answer("451 4.3.0 later"), attempt(Kind.CONFIRMATION, attempts)))
                .isEqualTo(new Decision.Again(NOW.plus(later)));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1H", "2, PT4H", "3, PT12H", "4, PT24H", "5, PT24H", "7, PT24H"})
    void what_is_full_is_left_alone_for_an_hour_at_first(int attempts, Duration later) {
        assertThat(decide(answer("452 4.2.2 full"), attempt(Kind.CONFIRMATION, attempts)))
                .isEqualTo(new Decision.Again(NOW.plus(later)));
    }

    @Test
    void tries_are_spread_by_a_fifth() {
        var mail = attempt(Kind.CONFIRMATION, 1);

        assertThat(Verdict.of(answer("451 x"), mail, NOW, 0)).isEqualTo(new Decision.Again(NOW.plusSeconds(48)));
        assertThat(Verdict.of(answer("451 x"), mail, NOW, 1)).isEqualTo(new Decision.Again(NOW.plusSeconds(72)));
    }

    @Test
    void after_seven_tries_more_it_is_given_up() {
        assertThat(decide(answer("451 x"), attempt(Kind.CONFIRMATION, 8))).isEqualTo(new Decision.GivenUp());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whose_next_try_would_come_too_late_is_given_up_at_once(Kind kind) {
        var soon = new Attempt(kind, 3, false, NOW.plus(Duration.ofMinutes(14)));

        assertThat(decide(answer("451 x"), soon)).isEqualTo(new Decision.GivenUp());
        assertThat(decide(answer("421 4.7.0 x"), soon)).isEqualTo(new Decision.RestDomain(new Decision.GivenUp()));
    }

    /** RFC 5321, 4.3.2: no recipient is named yet, so however often it happens it says nothing about this mail. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8})
    void what_a_server_says_of_itself_is_waited_for_a_minute_however_often(int attempts) {
        var closing = Answer.of(421, Stage.SENDER, "421 4.3.2 closing");

        assertThat(decide(closing, attempt(Kind.REMINDER_MORNING, attempts)))
                .isEqualTo(new Decision.NotNow(NOW.plusSeconds(60)));
        assertThat(decide(closing, new Attempt(Kind.REMINDER_MORNING, attempts, false, NOW.plusSeconds(59))))
                .isEqualTo(new Decision.GivenUp());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void without_an_answer_after_the_final_dot_it_depends_on_the_kind(Kind kind) {
        var unheard = Answer.none(Stage.DOT);
        var once = kind.afterUnknown() == AfterUnknown.ONCE_MORE;

        assertThat(decide(unheard, attempt(kind, 1)))
                .isEqualTo(once ? new Decision.OnceMore(NOW.plusSeconds(60)) : new Decision.Ambiguous());
        assertThat(decide(unheard, new Attempt(kind, 2, true, NEXT_WEEK))).isEqualTo(new Decision.Ambiguous());
        assertThat(decide(unheard, new Attempt(kind, 1, false, NOW.plusSeconds(30))))
                .isEqualTo(new Decision.Ambiguous());
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "DOT")
    void without_an_answer_before_the_final_dot_nothing_was_taken(Stage stage) {
        assertThat(decide(Answer.none(stage), attempt(Kind.MILESTONE, 1)))
                .isEqualTo(new Decision.Again(NOW.plusSeconds(60)));
    }

    /** Whatever a server may say: what is tried again is due before its deadline, and after now. */
    @Test
    void no_answer_at_all_leads_to_a_try_after_the_deadline() {
        var chance = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var attempt = new Attempt(
                    Kind.values()[chance.nextInt(Kind.values().length)],
                    1 + chance.nextInt(9),
                    chance.nextBoolean(),
                    NOW.plusSeconds(chance.nextInt(200_000)));
            var decision = Verdict.of(any(chance), attempt, NOW, chance.nextDouble());
            assertThat(dueAt(decision)).isNotNull().isAfter(NOW).isBefore(latest(decision, attempt));
        }
    }

    private static Answer any(Random chance) {
        var stage = Stage.values()[chance.nextInt(4)];
        var code = 200 + chance.nextInt(400);
        var status = code / 100 + "." + chance.nextInt(9) + "." + chance.nextInt(30);
        return chance.nextInt(10) == 0
                ? Answer.none(stage)
                : Answer.of(code, stage, code + " " + (chance.nextBoolean() ? status : "") + " words");
    }

    private static Instant dueAt(Decision decision) {
        return switch (decision) {
            case Decision.Again it -> it.dueAt();
            case Decision.OnceMore it -> it.dueAt();
            case Decision.NotNow it -> it.dueAt();
            case Decision.RestDomain it -> dueAt(it.mail());
            default -> NOW.plusNanos(1);
        };
    }

    private static Instant latest(Decision decision, Attempt attempt) {
        return dueAt(decision).equals(NOW.plusNanos(1)) ? Instant.MAX : attempt.deadline();
    }

    private static Decision decide(Answer answer, Attempt attempt) {
        return Verdict.of(answer, attempt, NOW, MIDDLE);
    }

    private static Answer answer(String words) {
        return Answer.of(Integer.parseInt(words.substring(0, 3)), Stage.RECIPIENT, words);
    }

    private static Attempt attempt(Kind kind, int attempts) {
        return new Attempt(kind, attempts, false, NEXT_WEEK);
    }
}
