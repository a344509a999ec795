package org.undersigned.tally.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.ws.rs.ServiceUnavailableException;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LastAnswersTest {

    private static final Uni<String> AWAY = Uni.createFrom().failure(new IllegalStateException("no database"));

    private final List<CompletableFuture<String>> read = new ArrayList<>();

    private static LastAnswers<String, String> kept(Duration fresh) {
        return new LastAnswers<>("answers", 10, fresh, (answer, at) -> answer + ", as of then");
    }

    private Uni<String> question() {
        var answer = new CompletableFuture<String>();
        read.add(answer);
        return Uni.createFrom().completionStage(answer);
    }

    @Test
    void who_asks_while_it_is_read_waits_for_the_same_answer() {
        var answers = kept(Duration.ofHours(1));
        var first = answers.get("a", this::question).subscribeAsCompletionStage();
        var second = answers.get("a", this::question).subscribeAsCompletionStage();
        first.cancel(true);

        read.getFirst().complete("three");

        assertThat(second).isCompletedWithValue("three");
        assertThat(answers.get("a", this::question).await().indefinitely()).isEqualTo("three");
        assertThat(read).hasSize(1);
    }

    @Test
    void where_nothing_can_be_read_the_last_answer_is_given_and_says_so() {
        var answers = kept(Duration.ZERO);
        answers.get("a", () -> Uni.createFrom().item("three")).await().indefinitely();

        assertThat(answers.get("a", () -> AWAY).await().indefinitely()).isEqualTo("three, as of then");
        assertThat(answers.get("a", () -> Uni.createFrom().item("four")).await().indefinitely())
                .isEqualTo("four");
    }

    @Test
    void where_nothing_is_known_either_it_is_unavailable_and_nobody_asks_again_at_once() {
        var answers = kept(Duration.ofHours(1));

        assertThatThrownBy(() -> answers.get("a", () -> AWAY).await().indefinitely())
                .isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> answers.get("a", this::question).await().indefinitely())
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(read).isEmpty();
    }

    @Test
    void a_question_that_cannot_even_be_asked_is_no_other() {
        var answers = kept(Duration.ZERO);

        assertThatThrownBy(() -> answers.get("a", () -> {
                            throw new IllegalStateException("no context");
                        })
                        .await()
                        .indefinitely())
                .isInstanceOf(ServiceUnavailableException.class);
    }
}
