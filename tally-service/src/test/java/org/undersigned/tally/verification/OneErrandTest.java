package org.undersigned.tally.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneErrandTest {

    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();
    private Instant now = Instant.parse("2016-02-06T12:00:00Z");
    private final OneErrand<String, String> errand = new OneErrand<>(() -> now);

    private CompletableFuture<String> begin() {
        return begun.getAndIncrement() == 0 ? first : CompletableFuture.completedFuture("second");
    }

    private CompletableFuture<String> ask(String what) {
        return errand.ask(what, this::begin).orElse(null);
    }

    @Test
    void who_asks_for_the_same_waits_for_the_one_under_way_and_nobody_else_gets_in() {
        var mine = ask("a");
        var yours = ask("a");

        assertThat(ask("b")).isNull();
        first.complete("done");
        assertThat(mine).isCompletedWithValue("done");
        assertThat(yours).isCompletedWithValue("done");
        assertThat(begun).hasValue(1);
    }

    @Test
    void who_loses_patience_ends_nothing_and_finds_the_result_later() {
        ask("a").cancel(true);
        first.complete("done");

        assertThat(ask("a")).isCompletedWithValue("done");
    }

    @Test
    void what_was_fetched_is_not_told_again() {
        ask("a");
        first.complete("done");
        errand.fetched("a");

        assertThat(ask("a")).isCompletedWithValue("second");
    }

    @Test
    void what_nobody_fetched_is_forgotten_after_a_while_or_for_another() {
        ask("a");
        first.complete("done");
        now = now.plus(Duration.ofMinutes(6));
        assertThat(ask("a")).isCompletedWithValue("second");

        assertThat(ask("b")).isCompletedWithValue("second");
        assertThat(begun).hasValue(3);
    }

    @Test
    void a_failure_is_told_to_who_waits_and_the_next_begins_anew() {
        var mine = ask("a");
        first.completeExceptionally(new IllegalStateException());

        assertThat(mine).isCompletedExceptionally();
        assertThat(ask("a")).isCompletedWithValue("second");
    }
}
