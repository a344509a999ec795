package org.undersigned.tally.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnstileTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    private CompletableFuture<String> ask(Turnstile turnstile) {
        return turnstile.pass(this::question).subscribeAsCompletionStage();
    }

    private Uni<String> question() {
        var answer = new CompletableFuture<String>();
        begun.add(answer);
        return Uni.createFrom().completionStage(answer);
    }

    @Test
    void a_handful_who_come_at_one_instant_all_get_an_answer_few_at_a_time() {
        var turnstile = new Turnstile(2, LONG);
        var asked = IntStream.range(0, 8).mapToObj(i -> ask(turnstile)).toList();

        for (int i = 0; i < 8; i++) {
            assertThat(begun).hasSize(Math.min(8, i + 2));
            begun.get(i).complete("here");
        }

        assertThat(asked).allSatisfy(answer -> assertThat(answer).isCompletedWithValue("here"));
    }

    @Test
    void who_goes_away_leaves_their_place_only_when_the_question_is_answered() {
        var turnstile = new Turnstile(1, LONG);
        ask(turnstile).cancel(true);
        var next = ask(turnstile);

        assertThat(begun).hasSize(1);
        begun.getFirst().complete("to nobody");

        begun.getLast().complete("here");
        assertThat(next).isCompletedWithValue("here");
    }

    @Test
    void a_question_that_fails_makes_room_as_well() {
        var turnstile = new Turnstile(1, LONG);
        var first = ask(turnstile);
        begun.getFirst().completeExceptionally(new IllegalStateException("no database"));
        turnstile
                .pass(() -> {
                    throw new IllegalStateException("not even asked");
                })
                .subscribeAsCompletionStage();

        assertThat(first).isCompletedExceptionally();
        ask(turnstile);
        assertThat(begun).hasSize(2);
    }

    @Test
    void who_has_waited_long_enough_is_refused_and_is_passed_over() {
        var turnstile = new Turnstile(1, Duration.ofMillis(20));
        ask(turnstile);

        assertThatThrownBy(ask(turnstile)::join).isInstanceOf(CompletionException.class);
        begun.getFirst().complete("here");
        ask(turnstile);
        assertThat(begun).hasSize(2);
    }

    @Test
    void the_queue_has_an_end() {
        var turnstile = new Turnstile(1, LONG);

        var asked = IntStream.range(0, 100).mapToObj(i -> ask(turnstile)).toList();

        assertThat(asked.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(35);
    }
}
