package org.undersigned.intake.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardsTest {

    private static final Card OLD = card("9,999");
    private static final Card NEW = card("10,000");

    private final HandMovedClock clock = new HandMovedClock();
    private final AtomicInteger drawn = new AtomicInteger();
    private final CountDownLatch mayDraw = new CountDownLatch(1);
    private final Cards cards = new Cards(clock, this::draw);

    @AfterEach
    void stop() {
        cards.stop();
    }

    @Test
    void within_a_minute_everybody_gets_the_same_picture() throws Exception {
        mayDraw.countDown();

        var first = picture("a", OLD);
        clock.move(Duration.ofSeconds(59));

        assertThat(picture("a", NEW)).isSameAs(first);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void after_a_minute_it_is_drawn_again_if_it_would_say_something_else() throws Exception {
        mayDraw.countDown();
        var first = picture("a", OLD);

        clock.move(Duration.ofSeconds(61));
        var same = picture("a", OLD);
        clock.move(Duration.ofSeconds(61));
        var next = picture("a", NEW);

        assertThat(same.png()).isSameAs(first.png());
        assertThat(same.tag()).isEqualTo(first.tag()).isNotEqualTo(next.tag());
        assertThat(drawn).hasValue(2);
    }

    @Test
    void a_crowd_that_comes_at_once_waits_for_one_drawing() throws Exception {
        var waiting = IntStream.range(0, 1000).mapToObj(i -> cards.of("a", OLD)).toList();
        mayDraw.countDown();

        for (var picture : waiting) {
            picture.get(10, TimeUnit.SECONDS);
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void of_more_petitions_than_may_wait_the_next_is_refused_and_nothing_piles_up() {
        var asked = IntStream.range(0, 100)
                .mapToObj(i -> cards.of("petition-" + i, OLD))
                .toList();

        assertThat(asked.stream().filter(picture -> picture.isCompletedExceptionally()))
                .hasSizeBetween(60, 70);
        mayDraw.countDown();
    }

    private Picture picture(String key, Card card) throws Exception {
        return cards.of(key, card).get(10, TimeUnit.SECONDS);
    }

    private byte[] draw(Card card) {
        try {
            mayDraw.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        drawn.incrementAndGet();
        return new byte[0];
    }

    private static Card card(String count) {
        return new Card("Title", count, "people have signed", "", 100);
    }

    private static final class HandMovedClock extends Clock {

        private Instant now = Instant.parse("2016-02-06T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
