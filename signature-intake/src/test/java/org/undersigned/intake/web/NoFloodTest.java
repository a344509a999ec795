package org.undersigned.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoFloodTest {

    private long now = 1_000_000;
    private final NoFlood filter = new NoFlood(() -> now);

    @Test
    void of_thousands_of_lines_a_hundred_get_through() {
        assertThat(IntStream.range(0, 5_000).filter(i -> filter.isLoggable(line("one"))))
                .hasSize(100);
    }

    @Test
    void the_next_one_after_a_while_tells_how_many_were_held_back() {
        IntStream.range(0, 5_000).forEach(i -> filter.isLoggable(line("one")));
        now += 10_000;
        var next = line("one");

        assertThat(filter.isLoggable(next)).isTrue();
        assertThat(next.getMessage()).contains("4900 more lines");
    }

    @Test
    void another_part_still_has_its_say() {
        IntStream.range(0, 5_000).forEach(i -> filter.isLoggable(line("one")));

        assertThat(filter.isLoggable(line("another"))).isTrue();
    }

    private static LogRecord line(String part) {
        var record = new LogRecord(Level.SEVERE, "something");
        record.setLoggerName(part);
        return record;
    }
}
