package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

    private final Invention crowd = new Invention(42);
    private final int home =
            IntStream.range(0, 10_000).filter(crowd::hasHousehold).findFirst().orElseThrow();

    @Test
    void a_home_of_two_counts_two_when_it_confirms() {
        var ledger = new Ledger(crowd, home + 2);

        ledger.confirmed(home, 1);

        assertThat(ledger.confirmed()).isEqualTo(2);
    }

    @Test
    void a_home_waits_until_both_have_signed() {
        var ledger = new Ledger(crowd, home + 2);

        ledger.sent(home + 1, 1);
        assertThat(ledger.isComplete(home)).isFalse();

        ledger.sent(home, 2);
        assertThat(ledger.isComplete(home)).isTrue();
    }

    @Test
    void the_second_of_a_home_who_is_not_in_the_crowd_is_not_waited_for() {
        var ledger = new Ledger(crowd, home + 1);

        ledger.sent(home, 1);

        assertThat(ledger.isComplete(home)).isTrue();
        assertThat(ledger.people(home)).isEqualTo(1);
    }

    @Test
    void what_failed_is_no_signature() {
        var ledger = new Ledger(crowd, home + 1);

        ledger.failed(home);

        assertThat(ledger.isComplete(home)).isFalse();
        assertThat(ledger.failed()).isEqualTo(1);
    }
}
