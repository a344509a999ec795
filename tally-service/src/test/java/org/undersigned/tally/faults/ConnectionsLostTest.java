package org.undersigned.tally.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;

/** What deploy/faults does at length, once in every run: the database drops whoever is in the middle of something. */
@QuarkusTest
class ConnectionsLostTest extends ServiceTest {

    private static final int TIMES = 5;

    private static final String DROP = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null
              and query ~ 'signature|transition'
            """;

    @Test
    void transactions_that_break_in_the_middle_cost_nobody_their_place_and_count_nobody_twice() throws Exception {
        var petition = intake.petition();
        countIs(petition, 0);
        var history = new History(petition, 2016);
        try (var signing = new Signing(intake, history)) {
            for (int dropped = 0; dropped < TIMES; dropped++) {
                soon().pollInterval(Duration.ofMillis(2)).until(() -> register.number(DROP) > 0);
            }
        }
        intake.publishAll(history.of(0));

        countIs(petition, history.truth());
        assertThat(register.number("select count(*) from signature where petition = ? and state = 'COUNTED'", petition))
                .isEqualTo(history.truth());
        assertThat(register.number("""
                select count(*) from (
                  select 1 from transition where petition = ? group by inbox, id, state, partition, log_offset
                  having count(*) > 1) as twice
                """, petition)).as("steps taken twice").isZero();
        quartersAddUpToTheCount(petition);
    }
}
