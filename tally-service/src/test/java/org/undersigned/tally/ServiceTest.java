package org.undersigned.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.PostgresResource;
import org.undersigned.testing.SecretsResource;

/** The service with a real broker and a real database. */
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ServiceTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    protected Intake intake;

    @Inject
    protected Register register;

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50));
    }

    protected static JsonPath tally(String petition) {
        return given().get("/petitions/{petition}/tally", petition)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected static long signatures(String petition) {
        return looked(petition).path("signatures").asLong(-1);
    }

    /** Asked again and again while a test waits, so without the tools that look at an answer closely. */
    private static JsonNode looked(String petition) {
        var address = RestAssured.baseURI + ":" + RestAssured.port + "/petitions/" + petition + "/tally";
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        try {
            return JSON.readTree(
                    HTTP.sendAsync(request, BodyHandlers.ofByteArray()).join().body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** How many have yet to confirm: nothing public says it. */
    protected long awaiting(String petition) {
        return register.number("select coalesce(sum(awaiting), 0) from tally where petition = ?", petition);
    }

    /** Waits until the public count says so. */
    protected static void countIs(String petition, long expected) {
        soon().ignoreExceptions().until(() -> signatures(petition) == expected);
    }

    /** Has the breakdowns shown as they are now, as if nobody had looked before. */
    protected void breakdownsAreShown(String petition) {
        register.execute("delete from shown where petition = ?", petition);
        soon().atMost(Duration.ofSeconds(90))
                .until(() -> register.number(
                                "select count(*) from shown join tally using (petition, version) where petition = ?",
                                petition)
                        == 1);
    }

    /** Of every petition at any time, and cell by cell of every breakdown. */
    protected void partsAreWhatTheRegisterHolds(String petition) {
        assertThat(register.column("""
                with held as (
                  select p.kind, coalesce(p.cell, '') as cell, count(*) filter (where s.channel not in ('sheet', 'letter')) as online,
                    count(*) filter (where s.channel in ('sheet', 'letter')) as paper
                  from signature s cross join lateral (values ('country', s.country), ('nation', s.nation), ('area', s.area),
                    ('occupation', s.occupation), ('channel', s.channel), ('gathering', s.gathering)) as p (kind, cell)
                  where s.petition = ? and s.state = 'COUNTED' group by 1, 2
                )
                select kind || ' ' || cell from held full join (select * from tally_part where petition = ?) as p using (kind, cell)
                where (coalesce(held.online, 0), coalesce(held.paper, 0)) <> (coalesce(p.online, 0), coalesce(p.paper, 0))
                """, petition, petition))
                .as("cells that differ from the register")
                .isEmpty();
    }

    /** Of every petition at any time, so no test needs to wait for it. */
    protected void quartersAddUpToTheCount(String petition) {
        assertThat(register.number("""
                select count(*) from tally t
                left join (select petition, sum(online) as online, sum(paper) as paper from tally_quarter group by petition) q
                  using (petition)
                where petition = ? and (t.online, t.paper) is distinct from (coalesce(q.online, 0), coalesce(q.paper, 0))
                """, petition))
                .as("counts that differ from the sum of their quarters")
                .isZero();
    }
}
