package org.undersigned.tally.retention;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.testing.SecretsResource;

/** Every table is searched for the people, whatever its columns are called. */
@QuarkusTest
class RetentionTest extends ServiceTest {

    private static final Instant PAST = Instant.parse("2016-03-24T09:00:00Z");
    private static final Instant FUTURE = Instant.parse("2116-03-24T09:00:00Z");

    @Test
    void when_its_retention_has_ended_the_people_go_and_every_number_stays() throws Exception {
        var petition = intake.petition(1L);
        var people = crowd(petition);
        unreadable(people.getFirst());
        unreadable(petition, people.getFirst());
        soon().until(() -> register.number(
                        "select count(*) from quarantine where inbox = ?",
                        people.getFirst().inbox())
                == 2);
        var before = numbers(petition);
        var drift = verification(petition);

        intake.publishKeptUntil(PAST, petition);

        isCleared(petition);
        people.forEach(this::nothingIsLeftOf);
        assertThat(numbers(petition)).isEqualTo(before);
        assertThat(verification(petition)).isEqualTo(drift);
        quartersAddUpToTheCount(petition);
        partsAreWhatTheRegisterHolds(petition);
        assertThat(register.number("select cleared from clearing where petition = ?", petition))
                .isEqualTo(people.size() + 1L);
    }

    @Test
    void what_comes_late_changes_nothing_and_is_not_kept() throws Exception {
        var petition = intake.petition(1L);
        var people = crowd(petition);
        intake.publishKeptUntil(PAST, petition);
        isCleared(petition);
        var before = numbers(petition);
        var counted = people.getFirst();
        var waiting = people.get(1);
        var stranger = canary(petition, counted.inbox());

        intake.publishAll(List.of(waiting.confirmed(), counted.withdrawn(), stranger.submitted("NONE")));
        unreadable(petition, stranger);
        isReadUpToNow(counted.inbox());
        isReadUpToNow(waiting.inbox());

        assertThat(numbers(petition)).isEqualTo(before);
        nothingIsLeftOf(counted);
        nothingIsLeftOf(waiting);
        nothingIsLeftOf(stranger);
    }

    @Test
    void whoever_asks_afterwards_is_told_so() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, Sign.inboxOf("ruth-" + UUID.randomUUID()), "Ruth");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);
        intake.publishKeptUntil(PAST, petition);
        isCleared(petition);

        given().contentType("application/json")
                .body(Map.of("id", ruth.id(), "inbox", ruth.inbox()))
                .post("/whereabouts")
                .then()
                .statusCode(404);
        organiser()
                .contentType("application/json")
                .body(Map.of("country", "GB", "description", "Everybody"))
                .post("/organiser/petitions/{petition}/removals", petition)
                .then()
                .statusCode(410)
                .body("title", containsString("retention has ended"));
        organiser()
                .get("/organiser/petitions/{petition}/verification/log", petition)
                .then()
                .statusCode(200)
                .body("log", nullValue())
                .body("why", containsString("retention has ended"));
        organiser()
                .get("/organiser/retention")
                .then()
                .statusCode(200)
                .body("find { it.kept.petition == '" + petition + "' }.stage", equalTo("GONE"));
        organiser().get("/organiser/retention.html").then().statusCode(200).body(containsString(petition));
        assertThat(given().get("/q/metrics").asString()).contains("undersigned_retention_last_run_seconds");
    }

    @Test
    void what_a_dead_replica_began_another_goes_on_with_and_who_was_reopened_is_spared() throws Exception {
        var reopened = intake.petition();
        var spared = canary(reopened, "inbox-" + UUID.randomUUID());
        var petition = intake.petition();
        var ruth = canary(petition, spared.inbox());
        intake.publishAll(List.of(spared.submitted("NONE"), ruth.submitted("NONE")));
        countIs(reopened, 1);
        countIs(petition, 1);
        intake.publishKeptUntil(FUTURE, reopened);
        register.execute("""
                insert into clearing (petition, worker, leased_until)
                values (?, gen_random_uuid(), now() - interval '1 second')""", petition);

        isCleared(petition);

        nothingIsLeftOf(ruth, ruth.name());
        assertThat(register.column("select name from signature where id = ?", spared.id()))
                .containsExactly(spared.name());
        assertThat(register.number("select count(*) from clearing where petition = ?", reopened))
                .isZero();
    }

    @Test
    void only_organisers_see_the_list() {
        given().get("/organiser/retention").then().statusCode(401);
        given().get("/organiser/retention.html").then().statusCode(401);
    }

    /** One counts, one waits, one has withdrawn, one was erased and counts; the first has signed twice. */
    private List<Sign> crowd(String petition) throws Exception {
        var people = new ArrayList<Sign>();
        for (int i = 0; i < 4; i++) {
            people.add(canary(petition, "inbox-" + UUID.randomUUID()));
        }
        intake.publishAll(List.of(
                people.get(0).submitted("NONE"),
                people.get(0).again().submitted("NONE"),
                people.get(1).submitted(),
                people.get(2).submitted("NONE"),
                people.get(2).withdrawn(),
                people.get(3).submitted("NONE"),
                people.get(3).erased()));
        countIs(petition, 2);
        soon().until(() -> register.number("select count(*) from signature where petition = ?", petition) == 5);
        soon().until(() ->
                register.number("select count(*) from signature where petition = ? and state = 'WITHDRAWN'", petition)
                        == 1);
        soon().until(() ->
                register.number("select count(*) from signature where petition = ? and erased", petition) == 1);
        return people;
    }

    /** Records that cannot be read: this tells of which petition it is ... */
    private void unreadable(String petition, Sign who) throws Exception {
        setApart(who, "{\"id\": \"x\", \"petition\": \"" + petition + "\", \"name\": \"" + who.name() + "\"}");
    }

    /** ... and this does not. */
    private void unreadable(Sign who) throws Exception {
        setApart(who, "{\"id\": \"x\", \"name\": \"" + who.name() + "\"");
    }

    private void setApart(Sign who, String record) throws Exception {
        intake.send(SignatureEvent.TOPIC, who.inbox(), SignatureSubmitted.TYPE, record.getBytes(UTF_8));
    }

    /** What comes after it in the inbox's partition is read after it. */
    private void isReadUpToNow(String inbox) throws Exception {
        var other = intake.petition();
        intake.publish(Sign.person(other, inbox, "Somebody else").submitted("NONE"));
        countIs(other, 1);
    }

    private void isCleared(String petition) {
        soon().until(() ->
                register.number("select count(*) from clearing where petition = ? and ended_at is not null", petition)
                        == 1);
    }

    private List<Object> numbers(String petition) {
        return register.column("""
                select cast((select row(online, paper, awaiting) from tally where petition = p.slug) as text)
                  || cast(array(select row(threshold, count, reached_at) from milestone where petition = p.slug order by 1) as text)
                  || cast(array(select row(kind, cell, online, paper) from tally_part where petition = p.slug order by 1) as text)
                  || cast(array(select row(since, online, paper) from tally_quarter where petition = p.slug order by 1) as text)
                  || cast(array(select row(since, reason, online, paper) from correction where petition = p.slug order by 1) as text)
                from petition p where slug = ?""", petition);
    }

    /** All but the version, which rises with each publication. */
    private static Map<String, Object> verification(String petition) {
        Map<String, Object> told = new TreeMap<>(organiser()
                .get("/organiser/petitions/{petition}/verification", petition)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$"));
        told.remove("version");
        assertThat(told).containsEntry("drift", 0);
        return told;
    }

    private static RequestSpecification organiser() {
        return given().auth().preemptive().basic("organiser", SecretsResource.organiserPassword());
    }

    private static Sign canary(String petition, String inbox) {
        var name = "Canary-" + UUID.randomUUID();
        return Sign.person(petition, inbox, name).of("TN" + (name.hashCode() & 0xffff) + " 9ZZ");
    }

    private void nothingIsLeftOf(Sign who) {
        nothingIsLeftOf(
                who,
                who.name(),
                who.postcode(),
                who.submitted().person(),
                who.id().toString());
    }

    /** Nor of an inbox, but where it has signed something else. */
    private void nothingIsLeftOf(Sign who, String... canaries) {
        for (var canary : canaries) {
            assertThat(tablesThatSay(canary))
                    .as("tables that still tell of somebody")
                    .isEmpty();
        }
        assertThat(register.number(
                        "select count(*) from signature where inbox = ? and petition = ?", who.inbox(), who.petition()))
                .isZero();
    }

    private List<Object> tablesThatSay(String canary) {
        return register
                .column("select cast(table_name as text) from information_schema.tables where table_schema = 'public'")
                .stream()
                .filter(table -> register.number(
                                "select count(*) from " + table
                                        + " t where position(? in cast(t as text)) > 0 or position(? in cast(t as text)) > 0",
                                canary,
                                HexFormat.of().formatHex(canary.getBytes(UTF_8)))
                        > 0)
                .toList();
    }
}
