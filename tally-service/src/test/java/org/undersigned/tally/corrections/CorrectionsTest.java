package org.undersigned.tally.corrections;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.corrections.store.BalanceStore;

@QuarkusTest
class CorrectionsTest extends ServiceTest {

    private static final Pattern UNEXPLAINED = Pattern.compile("(?m)^undersigned_tally_unexplained [1-9]");

    @Inject
    BalanceStore balances;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void every_fall_is_told_with_its_reason_and_without_a_name() throws Exception {
        var petition = twoOnlineAndOneOnPaperAreLost();

        corrections(petition)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("petition", equalTo(petition))
                .body("fallen.online", equalTo(-2))
                .body("fallen.paper", equalTo(-1))
                .body("restored.online", equalTo(0))
                .body("corrections", hasSize(2))
                .body("corrections.find { it.reason == 'NOT_ME' }.online", equalTo(-1))
                .body("corrections.find { it.reason == 'WITHDRAWN' }.online", equalTo(-1))
                .body("corrections.find { it.reason == 'WITHDRAWN' }.paper", equalTo(-1))
                .body("corrections.rule", equalTo(java.util.Arrays.asList(null, null)))
                .body("next", nullValue());
        assertThat(corrections(petition).asString()).doesNotContain("Ruth", "Jo Doe");
        assertThat(corrections(petition).header("Cache-Control")).contains("public", "stale-if-error");
    }

    @Test
    void the_results_page_tells_them_in_both_languages() throws Exception {
        var petition = twoOnlineAndOneOnPaperAreLost();

        given().get("/petitions/{petition}/results?lang=en", petition)
                .then()
                .statusCode(200)
                .body(containsString("3 taken out so far"))
                .body(containsString("Taken back by who had signed"))
                .body(containsString("Signed by somebody else with their address"));
        given().get("/petitions/{petition}/results?lang=cy", petition)
                .then()
                .statusCode(200)
                .body(containsString("Tynnwyd yn ôl gan y sawl a lofnododd"));
        var untouched = intake.petition();
        countIs(untouched, 0);
        given().get("/petitions/{petition}/results?lang=en", untouched)
                .then()
                .body(containsString("The count has never fallen."));
    }

    @Test
    void an_etag_stands_as_long_as_nothing_fell() throws Exception {
        var petition = twoOnlineAndOneOnPaperAreLost();
        var tag = corrections(petition).header("ETag");
        intake.publish(Sign.person(petition, "new-" + petition, "New").submitted("NONE"));
        countIs(petition, 2);

        given().header("If-None-Match", tag)
                .get("/petitions/{petition}/corrections", petition)
                .then()
                .statusCode(304);
    }

    @Test
    void a_petition_nobody_left_has_none_and_one_nobody_knows_is_not_there() throws Exception {
        var petition = intake.petition();
        countIs(petition, 0);

        corrections(petition)
                .then()
                .statusCode(200)
                .body("corrections", hasSize(0))
                .body("fallen.online", equalTo(0));
        corrections("nobody-has-heard-of-it").then().statusCode(404);
        given().get("/petitions/{petition}/corrections?before=x", petition)
                .then()
                .statusCode(400);
    }

    @Test
    void they_come_newest_first_and_a_page_at_a_time() throws Exception {
        var petition = intake.petition();
        countIs(petition, 0);
        register.execute(
                "insert into correction (petition, since, reason, online, paper) select ?, timestamptz '2016-02-06' +"
                        + " n * interval '15 minutes', 'WITHDRAWN', -n, 0 from generate_series(1, 130) as n",
                petition);

        var first = corrections(petition).jsonPath();
        var second = given().get("/petitions/{petition}/corrections?before={next}", petition, first.getLong("next"))
                .jsonPath();

        var all = new ArrayList<Integer>(first.getList("corrections.online"));
        all.addAll(second.getList("corrections.online"));
        soon().until(() ->
                UNEXPLAINED.matcher(given().get("/q/metrics").asString()).find());
        assertThat(first.getList("corrections")).hasSize(100);
        assertThat(second.getString("next")).isNull();
        assertThat(all)
                .isEqualTo(
                        IntStream.rangeClosed(1, 130).map(n -> n - 131).boxed().toList());
        register.execute("delete from correction where petition = ?", petition);
    }

    @Test
    void all_who_ever_counted_less_all_that_fell_is_the_count() throws Throwable {
        var petition = twoOnlineAndOneOnPaperAreLost();

        assertThat(VertxContextSupport.subscribeAndAwait(balances::all))
                .filteredOn(balance -> balance.petition().equals(petition))
                .singleElement()
                .satisfies(balance -> {
                    assertThat(balance.unexplained()).isZero();
                    assertThat(balance.counted()).isEqualTo(new Ledger.Figures(3, 1));
                    assertThat(balance.corrected()).isEqualTo(new Ledger.Figures(-2, -1));
                });
    }

    /** What the migration makes of the steps on record is what was written when they were taken. */
    @Test
    void what_fell_before_there_was_a_ledger_is_in_it() throws Exception {
        var petition = twoOnlineAndOneOnPaperAreLost();
        var migration = new String(getClass()
                .getResourceAsStream("/db/migration/V6__corrections.sql")
                .readAllBytes());
        var backfill = migration
                .substring(migration.indexOf("with step as"))
                .replace("insert into correction", "insert into made_anew");

        assertThat(ledgerMadeAnew(backfill, petition))
                .isEqualTo(register.column(
                        "select concat_ws(' ', since, reason, undone, online, paper) from correction where petition = ? order by 1",
                        petition));
    }

    private List<String> ledgerMadeAnew(String backfill, String petition) throws SQLException {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table made_anew (like correction including all)");
            statement.execute(backfill);
            var rows = statement.executeQuery(
                    "select concat_ws(' ', since, reason, undone, online, paper) from made_anew where petition = '"
                            + petition + "' order by 1");
            var ledger = new ArrayList<String>();
            while (rows.next()) {
                ledger.add(rows.getString(1));
            }
            return ledger;
        }
    }

    /** Of three online and one on paper, and one was erased and signed anew, which is no fall. */
    private String twoOnlineAndOneOnPaperAreLost() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "a-" + petition, "Ruth Wood");
        var jo = Sign.person(petition, "b-" + petition, "Jo Doe").onPaper();
        var al = Sign.person(petition, "c-" + petition, "Al Ray");
        var kim = Sign.person(petition, "d-" + petition, "Kim Orr");
        var kimAnew = kim.again();
        intake.publishAll(List.of(
                ruth.submitted("NONE"),
                jo.submitted(),
                al.submitted("NONE"),
                kim.submitted("NONE"),
                kim.erased(),
                kimAnew.submitted(),
                kimAnew.confirmed()));
        countIs(petition, 4);
        soon().until(() ->
                register.number("select count(*) from signature where id = ? and state = 'COUNTED'", kimAnew.id())
                        == 1);
        intake.publishAll(List.of(ruth.withdrawn(), jo.withdrawn(), al.disowned()));
        countIs(petition, 1);
        return petition;
    }

    private static Response corrections(String petition) {
        return given().get("/petitions/{petition}/corrections", petition);
    }
}
