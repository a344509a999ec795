package org.undersigned.tally.register.watch;

import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

/** A register that has just become large is soon known to be large. */
@QuarkusTest
class StatisticsWatchTest extends ServiceTest {

    private static final int PEOPLE = 600;

    @BeforeEach
    void nobodyElseLooks() {
        register.execute("alter table signature set (autovacuum_enabled = false)");
    }

    @AfterEach
    void othersLookAgain() {
        register.execute("alter table signature reset (autovacuum_enabled)");
    }

    @Test
    void what_has_grown_by_half_is_looked_at_anew() throws Exception {
        var petition = intake.petition();
        intake.publishAll(crowd(petition));
        countIs(petition, PEOPLE);
        long looks = looks();

        // To the database as many changes as if so many had come.
        register.execute("update signature set changed_at = changed_at");

        soon().until(() -> looks() > looks);
    }

    private long looks() {
        return register.number("select analyze_count from pg_stat_user_tables where relname = 'signature'");
    }

    private static List<SignatureEvent> crowd(String petition) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> Sign.person(petition, "p" + i + "-" + petition, "Ruth Wood"))
                .<SignatureEvent>map(it -> it.submitted("NONE"))
                .toList();
    }
}
