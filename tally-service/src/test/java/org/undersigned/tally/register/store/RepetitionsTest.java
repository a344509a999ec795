package org.undersigned.tally.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.register.Fold.Held;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Logged.Place;

/** Anybody can sign as often as they like: what that costs must not depend on how often they did. */
@QuarkusTest
class RepetitionsTest extends ServiceTest {

    private static final int TIMES = 5_000;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    RegisterStore store;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void however_often_somebody_signed_a_batch_reads_no_more_of_it() throws Exception {
        var ruth = counted();
        repeat(ruth);
        var again = ruth.again();

        assertThat(held(again.submitted()))
                .singleElement()
                .satisfies(held -> assertThat(held.signature().id()).isEqualTo(ruth.id()));
        assertThat(held(ruth.withdrawn())).hasSize(1);
        assertThat(rowsTouched(ruth.inbox(), again)).as("rows").isLessThan(10);
    }

    @Test
    void the_links_of_any_repetition_act_for_the_first_and_erasing_reaches_them_all() throws Exception {
        var ruth = counted();
        repeat(ruth);
        var again = ruth.again();
        intake.publish(again.submitted("NONE"));
        intake.publish(Sign.person(ruth.petition(), "b" + ruth.petition(), "李明").submitted("NONE"));
        countIs(ruth.petition(), 2);

        intake.publish(again.withdrawn());
        countIs(ruth.petition(), 1);
        intake.publish(again.erased());

        soon().until(() ->
                register.number("select count(*) from signature where inbox = ? and not erased", ruth.inbox()) == 0);
        assertThat(held(again.erased())).as("needed once they are erased").hasSize(2);
    }

    @Test
    void a_batch_that_is_full_of_them_counts_the_first() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        var events = new ArrayList<SignatureEvent>(List.of(ruth.submitted("NONE")));
        IntStream.range(0, 1_000).forEach(time -> events.add(ruth.again().submitted("NONE")));
        events.add(Sign.person(petition, "b" + petition, "李明").submitted("NONE"));

        intake.publishAll(events);

        countIs(petition, 2);
        soon().until(() -> register.number(
                        "select count(*) from signature where inbox = ? and state = 'DUPLICATE' and duplicate_of = ?",
                        ruth.inbox(),
                        ruth.id())
                == 1_000);
    }

    private Sign counted() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);
        return ruth;
    }

    /** As if they had all been counted. */
    private void repeat(Sign first) {
        register.execute("""
                insert into signature (inbox, id, petition, state, person, duplicate_of, changed_at)
                select inbox, gen_random_uuid(), petition, 'DUPLICATE', person, id, changed_at
                from signature cross join generate_series(1, ?) where inbox = ? and id = ?
                """, TIMES, first.inbox(), first.id());
        register.execute("analyze signature");
    }

    private List<Held> held(SignatureEvent event) {
        var logged = new Logged(event, new Place(0, 0), Instant.now(), "type", new byte[0]);
        return await(sessions.withStatelessSession(session -> store.held(session, List.of(logged))));
    }

    private static <T> T await(io.smallrye.mutiny.Uni<T> asked) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> asked);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** By every node of the plan, those that a filter threw away included; a table so small might be read whole. */
    private long rowsTouched(String inbox, Sign named) throws SQLException {
        var statement = RegisterStore.HELD
                .replace(":inboxes", "array['" + inbox + "']")
                .replace(":namedInbox", "array['" + inbox + "']")
                .replace(":namedId", "array['" + named.id() + "']")
                .replace(":erased", "array[]::text[]");
        var plan = plan("explain (analyze, timing off, costs off) " + statement);
        assertThat(plan).as("plan").contains("signature_standing");
        return Pattern.compile("(?:actual rows=|Removed by [A-Za-z ]+: )([0-9]+)")
                .matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow();
    }

    private String plan(String explain) throws SQLException {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            var lines = new StringBuilder();
            var rows = statement.executeQuery(explain);
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
            return lines.toString();
        }
    }
}
