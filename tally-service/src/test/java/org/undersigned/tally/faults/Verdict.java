package org.undersigned.tally.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import org.undersigned.testing.Packaged;

/** Whether a petition's count is the truth, whoever is asked: register, public count, log, topics. */
record Verdict(Stage stage, String petition, History history) {

    // A step is taken once, by one record of the log: who is counted twice has taken one twice.
    private static final String TAKEN_TWICE = """
            select count(*) from (
              select 1 from transition where petition = ? group by inbox, id, state, partition, log_offset
              having count(*) > 1) as twice
            """;

    private static final String COUNTED = "select count(*) from signature where petition = ? and state = 'COUNTED'";

    /** Once all of the topic is read; everybody who signed has to have said all they have to say. */
    void holds(Packaged tally) throws Exception {
        await().until(() -> tally.isReady() && stage.isThrough());
        await().until(() -> tally.told("/petitions/" + petition + "/tally")
                        .path("signatures")
                        .asLong(-1)
                == history.truth());

        assertThat(stage.database().number("select online + paper from tally where petition = ?", petition))
                .isEqualTo(history.truth());
        assertThat(stage.database().number(COUNTED, petition)).isEqualTo(history.truth());
        assertThat(stage.database().number(TAKEN_TWICE, petition))
                .as("steps taken twice")
                .isZero();
        var verification = "/organiser/petitions/" + petition + "/verification";
        isZero(tally.told(verification), "drift", "cellsAstray");
        // Folding a long log takes longer than a request may: it is asked for again.
        await().untilAsserted(() -> isZero(tally.told(verification + "/log"), "drift"));
        milestonesAreToldOnce();
    }

    private void milestonesAreToldOnce() {
        var reached = stage.database()
                .numbers("select threshold from milestone where petition = ? order by threshold", petition);
        assertThat(reached).containsAll(due());
        try (var told = stage.milestones()) {
            await().untilAsserted(() -> assertThat(told.of(petition)).isEqualTo(reached));
        }
    }

    private List<Long> due() {
        return stage.database().numbers("""
                select rung from petition, unnest(milestones) as rung where slug = ? and rung <= ?
                """, petition, history.truth());
    }

    private static void isZero(JsonNode told, String... fields) {
        assertThat(fields)
                .as(told::toString)
                .allSatisfy(field -> assertThat(told.path(field).asLong(-1)).isZero());
    }

    private static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions();
    }
}
