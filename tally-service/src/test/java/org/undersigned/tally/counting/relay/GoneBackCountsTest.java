package org.undersigned.tally.counting.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.counting.relay.GoneBackCounts.Turn;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoneBackCountsTest {

    private static final Instant NOW = Instant.parse("2016-02-06T15:00:00Z");
    private static final TallyChanged SHOWN = tally(900, 50_000);

    private final GoneBackCounts counts = new GoneBackCounts();

    @Test
    void a_newer_version_is_told_also_where_the_count_fell() {
        assertThat(counts.of(tally(901, 49_999), SHOWN, NOW)).isEqualTo(Turn.TELL);
    }

    @Test
    void what_was_told_but_not_remembered_is_told_again() {
        assertThat(counts.of(SHOWN, SHOWN, NOW)).isEqualTo(Turn.TELL);
    }

    @Test
    void a_restored_count_waits_while_it_is_counting_again() {
        assertThat(counts.of(tally(100, 10_000), SHOWN, NOW)).isEqualTo(Turn.WAIT);
        assertThat(counts.of(tally(101, 20_000), SHOWN, NOW.plusSeconds(29))).isEqualTo(Turn.WAIT);
        assertThat(counts.of(tally(102, 30_000), SHOWN, NOW.plusSeconds(58))).isEqualTo(Turn.WAIT);
    }

    @Test
    void it_leaps_once_it_has_caught_up() {
        assertThat(counts.of(tally(110, 50_000), SHOWN, NOW)).isEqualTo(Turn.LEAP);
        assertThat(counts.of(tally(900, 50_003), SHOWN, NOW)).isEqualTo(Turn.LEAP);
    }

    @Test
    void where_people_withdrew_meanwhile_it_leaps_once_it_stands_still() {
        counts.of(tally(110, 49_998), SHOWN, NOW);

        assertThat(counts.of(tally(110, 49_998), SHOWN, NOW.plus(GoneBackCounts.QUIET)))
                .isEqualTo(Turn.LEAP);
    }

    @Test
    void where_the_log_no_longer_reaches_back_and_people_go_on_signing_it_leaps_after_two_minutes() {
        for (int seconds = 0; seconds < GoneBackCounts.LONGEST.toSeconds(); seconds += 10) {
            assertThat(counts.of(tally(100 + seconds, 10_000 + seconds), SHOWN, NOW.plusSeconds(seconds)))
                    .isEqualTo(Turn.WAIT);
        }

        assertThat(counts.of(tally(300, 10_300), SHOWN, NOW.plus(GoneBackCounts.LONGEST)))
                .isEqualTo(Turn.LEAP);
    }

    @Test
    void a_second_restore_waits_anew() {
        counts.of(tally(100, 10_000), SHOWN, NOW);
        counts.of(tally(901, 10_001), SHOWN, NOW.plusSeconds(60));

        assertThat(counts.of(tally(100, 10_000), SHOWN, NOW.plus(GoneBackCounts.LONGEST)))
                .isEqualTo(Turn.WAIT);
    }

    private static TallyChanged tally(long version, long signatures) {
        return new TallyChanged("junior-doctors", version, signatures, signatures, 0, NOW, null, List.of(), null);
    }
}
