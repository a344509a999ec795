package org.undersigned.tally.removals;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.CorrectionEvent.SignatureRemoved;
import org.undersigned.tally.events.CorrectionEvent.SignatureRestored;
import org.undersigned.tally.wire.Wire;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
class RemovalTest extends ServiceTest {

    private static final String WHY = "Signed with an address of a throw-away domain";
    private static final Map<String, Object> THROW_AWAY = Map.of("domain", "*.throwaway.example", "description", WHY);

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void a_preview_says_what_a_run_would_do_and_does_nothing() throws Exception {
        var crowd = new Crowd(30, 12);

        organiser()
                .body(Map.of("domain", "*.throwaway.example"))
                .post(removals(crowd.petition, "/preview"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("counted", equalTo(12))
                .body("online", equalTo(12))
                .body("paper", equalTo(0))
                .body("awaiting", equalTo(1))
                .body("countries", hasSize(1))
                .body("countries[0].of", equalTo("GB"))
                .body("countries[0].counted", equalTo(12))
                .body("channels[0].of", equalTo("web"))
                .body("sample.size()", lessThanOrEqualTo(20))
                .body("sample.name", hasItem("Bot 0"))
                .body("sample.area", hasItem("TN"));
        assertThat(signatures(crowd.petition)).isEqualTo(42);
    }

    @Test
    void a_run_takes_out_what_the_preview_said_and_tells_everybody_why() throws Exception {
        var crowd = new Crowd(30, 12);

        var run = run(crowd.petition, THROW_AWAY);
        ends(run, "DONE");

        countIs(crowd.petition, 30);
        assertThat(organiser().get(run).jsonPath().getLong("removed")).isEqualTo(13);
        assertThat(organiser().get(run).jsonPath().getLong("matching")).isEqualTo(13);
        assertThat(awaiting(crowd.petition)).isZero();
        soon().untilAsserted(() -> ledger(crowd.petition)
                .then()
                .body("fallen.online", equalTo(-12))
                .body("corrections[0].reason", equalTo("RULE"))
                .body("corrections[0].rule", equalTo(WHY)));
        assertThat(whereabouts(crowd.bots.getFirst()).getString("state")).isEqualTo("REMOVED");
        assertThat(whereabouts(crowd.bots.getFirst()).getString("why")).isEqualTo(WHY);
        theCountIsExplained(crowd.petition);
    }

    @Test
    void an_undoing_restores_exactly_what_was_there() throws Exception {
        var crowd = new Crowd(5, 7);
        var before = rows(crowd.petition);
        var run = run(crowd.petition, THROW_AWAY);
        ends(run, "DONE");
        countIs(crowd.petition, 5);

        organiser().post(run + "/undo").then().statusCode(202);
        ends(run, "UNDONE");

        countIs(crowd.petition, 12);
        assertThat(rows(crowd.petition)).isEqualTo(before);
        soon().untilAsserted(() ->
                ledger(crowd.petition).then().body("fallen.online", equalTo(-7)).body("restored.online", equalTo(7)));
        theCountIsExplained(crowd.petition);
        organiser().post(run + "/undo").then().statusCode(409);
    }

    @Test
    void others_are_told_of_each_removed_and_each_restored_signature_in_that_order() throws Exception {
        var crowd = new Crowd(1, 3);
        var run = run(crowd.petition, THROW_AWAY);
        ends(run, "DONE");
        organiser().post(run + "/undo").then().statusCode(202);
        ends(run, "UNDONE");
        var bot = crowd.bots.getFirst();

        soon().until(() ->
                register.number("select count(*) from untold_correction where petition = ?", crowd.petition) == 0);

        assertThat(told(crowd.petition)).hasSize(8);
        assertThat(told(crowd.petition).stream().filter(event -> event.id().equals(bot.id())))
                .containsExactly(
                        new SignatureRemoved(bot.id(), crowd.petition, bot.inbox(), "RULE", WHY),
                        new SignatureRestored(bot.id(), crowd.petition, bot.inbox(), WHY));
    }

    @Test
    void a_stopped_run_leaves_the_rest_and_what_it_took_out_can_be_undone() throws Exception {
        var crowd = new Crowd(2, 300);
        String run;
        try (var held = register.lock("correction")) {
            run = run(crowd.petition, THROW_AWAY);
            soon().until(() -> register.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%correction%'")
                    > 0);
            organiser().post(run + "/stop").then().statusCode(202).body("state", equalTo("STOPPED"));
        }

        soon().until(() -> register.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%correction%'")
                == 0);
        ends(run, "STOPPED");
        assertThat(register.number(
                        "select count(*) from signature where petition = ? and state = 'REMOVED'", crowd.petition))
                .isEqualTo(organiser().get(run).jsonPath().getLong("removed"))
                .isLessThan(300);
        organiser().post(run + "/stop").then().statusCode(409);

        organiser().post(run + "/undo").then().statusCode(202);
        ends(run, "UNDONE");
        countIs(crowd.petition, 302);
        theCountIsExplained(crowd.petition);
    }

    @Test
    void withdrawals_that_come_while_a_rule_runs_and_is_undone_count_as_they_should() throws Exception {
        var crowd = new Crowd(50, 400);
        var run = run(crowd.petition, THROW_AWAY);
        for (int i = 0; i < 100; i++) {
            intake.publishAll(List.of(
                    crowd.bots.get(4 * i).withdrawn(),
                    crowd.bots.get(4 * i + 1).again().submitted("NONE")));
        }
        intake.publishAll(
                crowd.people.subList(0, 10).stream().map(Sign::withdrawn).toList());
        ends(run, "DONE");
        countIs(crowd.petition, 40);

        organiser().post(run + "/undo").then().statusCode(202);
        ends(run, "UNDONE");

        countIs(crowd.petition, 40 + 300);
        theCountIsExplained(crowd.petition);
    }

    @Test
    void a_name_let_in_again_takes_its_own_cell_of_a_breakdown_from_the_nameless_one() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, Sign.inboxOf(petition), "Ruth Wood")
                .from("GB", new Place("TN", "England"), null, null);
        var anew = ruth.again().from("FR", null, null, null);
        intake.publishAll(List.of(ruth.submitted("NONE"), ruth.erased(), anew.submitted()));
        countIs(petition, 1);
        var run = run(petition, Map.of("country", "FR", "description", "Not from here"));
        ends(run, "DONE");
        intake.publish(anew.confirmed());
        soon().until(() ->
                register.number("select count(*) from signature where id = ? and was = 'COUNTED'", anew.id()) == 1);

        organiser().post(run + "/undo").then().statusCode(202);
        ends(run, "UNDONE");

        assertThat(register.column("select id from signature where petition = ? and state = 'COUNTED'", petition))
                .containsExactly(anew.id());
        assertThat(signatures(petition)).isEqualTo(1);
        theCountIsExplained(petition);
    }

    @Test
    void what_a_killed_replica_left_is_gone_on_with_by_another() throws Exception {
        var crowd = new Crowd(3, 40);
        var half = crowd.bots.stream().map(Sign::inbox).sorted().toList().get(19);
        var removal = UUID.randomUUID();
        register.execute(
                "insert into removal (id, petition, reason, description, rule, state, matching, worker, leased_until,"
                        + " cursor_inbox) values (?, ?, 'RULE', ?, '{\"domain\": \"*.throwaway.example\"}', 'RUNNING', 41,"
                        + " gen_random_uuid(), now() + interval '2 seconds', ?)",
                removal,
                crowd.petition,
                WHY,
                half);
        var run = removals(crowd.petition, "/" + removal);
        assertThat(organiser().get(run).jsonPath().getLong("removed")).isZero();

        ends(run, "DONE");

        assertThat(organiser().get(run).jsonPath().getLong("removed"))
                .as("only what lies behind where the other had come to")
                .isEqualTo(register.number(
                        "select count(*) from signature where petition = ? and domain like '%.throwaway.example'"
                                + " and inbox >= ?",
                        crowd.petition, half))
                .isPositive();
        theCountIsExplained(crowd.petition);
    }

    @Test
    void whoever_signs_again_is_told_why_it_does_not_count() throws Exception {
        var crowd = new Crowd(0, 1);
        ends(run(crowd.petition, THROW_AWAY), "DONE");
        var again = crowd.bots.getFirst().again();

        intake.publish(fromThrowAway(again.submitted("NONE")));

        soon().until(() -> register.number("select count(*) from signature where id = ?", again.id()) == 1);
        assertThat(whereabouts(again).getString("state")).isEqualTo("DUPLICATE");
        assertThat(whereabouts(again).getString("repeats.state")).isEqualTo("REMOVED");
        assertThat(whereabouts(again).getString("repeats.why")).isEqualTo(WHY);
        assertThat(signatures(crowd.petition)).isZero();
    }

    @Test
    void a_rule_may_ask_for_the_signals_the_country_and_the_area() throws Exception {
        var petition = intake.petition();
        var odd = Sign.person(petition, "odd-" + petition, "Odd One")
                .from("GB", new Place("TN", "England"), null, "Deal, pier");
        var plain = Sign.person(petition, "plain-" + petition, "Plain One")
                .from("GB", new Place("TN", "England"), null, null);
        intake.publishAll(List.of(signalled(odd.submitted("NONE"), "honeypot", "fast"), plain.submitted("NONE")));
        countIs(petition, 2);

        assertThat(counted(petition, Map.of("signals", List.of("honeypot")))).isEqualTo(1);
        assertThat(counted(petition, Map.of("signals", List.of("honeypot", "slow"))))
                .isZero();
        assertThat(counted(petition, Map.of("country", "GB", "area", "TN"))).isEqualTo(2);
        assertThat(counted(petition, Map.of("country", "FR"))).isZero();
        assertThat(counted(petition, Map.of("area", "T"))).isZero();
        assertThat(counted(petition, Map.of("channel", "web", "from", "2016-01-01T00:00:00Z")))
                .isEqualTo(2);
        assertThat(counted(petition, Map.of("until", "2016-01-01T00:00:00Z"))).isZero();
        assertThat(counted(petition, Map.of("gathering", "Deal, pier"))).isEqualTo(1);
        assertThat(counted(petition, Map.of("gathering", "nowhere"))).isZero();
    }

    @Test
    void a_domain_goes_with_the_name() throws Exception {
        var crowd = new Crowd(0, 3);
        intake.publish(crowd.bots.get(0).erased());
        intake.publish(crowd.bots.get(1).withdrawn());
        countIs(crowd.petition, 2);

        soon().until(() -> register.number(
                        "select count(*) from signature where petition = ? and domain is not null", crowd.petition)
                == 2);
        assertThat(register.column(
                        "select id from signature where petition = ? and domain is null and signals is null",
                        crowd.petition))
                .hasSize(2);
    }

    @Test
    void what_is_wrong_with_a_rule_is_named_field_by_field() throws Exception {
        var petition = intake.petition();
        countIs(petition, 0);

        organiser()
                .body(Map.of("domain", "*", "contry", "GB"))
                .post(removals(petition, ""))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("domain", "contry", "description"));
        organiser().body("{").post(removals(petition, "")).then().statusCode(400);
        organiser()
                .body(THROW_AWAY)
                .post(removals("nobody-has-heard-of-it", ""))
                .then()
                .statusCode(404);
        organiser().get(removals(petition, "/" + UUID.randomUUID())).then().statusCode(404);
        organiser().get(removals(petition, "")).then().statusCode(200).body("", hasSize(0));
        given().contentType("application/json")
                .body(THROW_AWAY)
                .post(removals(petition, ""))
                .then()
                .statusCode(401);
    }

    @Test
    void no_other_site_can_press_an_organisers_buttons() throws Exception {
        var stop = removals(intake.petition(), "/" + UUID.randomUUID() + "/stop");

        organiser().header("Sec-Fetch-Site", "cross-site").post(stop).then().statusCode(403);
        organiser().header("Sec-Fetch-Site", "same-site").post(stop).then().statusCode(403);
        organiser()
                .header("Origin", "https://elsewhere.example")
                .post(stop)
                .then()
                .statusCode(403);
        organiser().header("Sec-Fetch-Site", "same-origin").post(stop).then().statusCode(404);
        organiser().post(stop).then().statusCode(404);
    }

    /** People, and bots from a throw-away domain, one of whom has not confirmed. */
    private final class Crowd {
        private final String petition = intake.petition();
        private final List<Sign> people;
        private final List<Sign> bots;

        Crowd(int people, int bots) throws Exception {
            this.people = signers("Person", people);
            this.bots = signers("Bot", bots);
            var events = new ArrayList<SignatureSubmitted>();
            this.people.forEach(person -> events.add(person.submitted("NONE")));
            this.bots.forEach(bot -> events.add(fromThrowAway(bot.submitted("NONE"))));
            events.add(fromThrowAway(
                    Sign.person(petition, "late-" + petition, "Late Bot").submitted()));
            intake.publishAll(events);
            countIs(petition, people + bots);
            soon().until(() -> awaiting(petition) == 1);
        }

        private List<Sign> signers(String kind, int many) {
            return IntStream.range(0, many)
                    .mapToObj(i -> Sign.person(petition, Sign.inboxOf(kind + i + petition), kind + " " + i)
                            .from("GB", new Place("TN", "England"), null, i % 2 == 0 ? "Deal, pier" : null))
                    .toList();
        }
    }

    private static SignatureSubmitted fromThrowAway(SignatureSubmitted it) {
        return with(it, "x@mx.throwaway.example", it.signals());
    }

    private static SignatureSubmitted signalled(SignatureSubmitted it, String... signals) {
        return with(it, it.signatory().email(), List.of(signals));
    }

    /** Through its JSON, so that this test need not know what else a submission says. */
    private static SignatureSubmitted with(SignatureSubmitted it, String email, List<String> signals) {
        ObjectNode json = JSON.valueToTree(it);
        json.withObject("/signatory").put("email", email);
        json.set("signals", JSON.valueToTree(signals));
        return JSON.convertValue(json, SignatureSubmitted.class);
    }

    private static String removals(String petition, String rest) {
        return "/organiser/petitions/" + petition + "/removals" + rest;
    }

    private static RequestSpecification organiser() {
        return given().auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .contentType("application/json");
    }

    /** Where its progress is. */
    private static String run(String petition, Map<String, Object> rule) {
        return organiser()
                .body(rule)
                .post(removals(petition, ""))
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void ends(String run, String state) {
        soon().until(() -> organiser().get(run).jsonPath().getString("state").equals(state));
    }

    private static long counted(String petition, Map<String, Object> rule) {
        return organiser()
                .body(rule)
                .post(removals(petition, "/preview"))
                .jsonPath()
                .getLong("counted");
    }

    private static Response ledger(String petition) {
        return given().get("/petitions/{petition}/corrections", petition);
    }

    private static JsonPath whereabouts(Sign who) {
        return given().contentType("application/json")
                .body(Map.of("id", who.id(), "inbox", who.inbox()))
                .post("/whereabouts")
                .jsonPath();
    }

    /** All but when it last changed. */
    private List<Object> rows(String petition) {
        return register.column(
                "select cast(to_jsonb(s) - 'changed_at' as text) from signature s where petition = ? order by inbox, id",
                petition);
    }

    private void theCountIsExplained(String petition) {
        quartersAddUpToTheCount(petition);
        partsAreWhatTheRegisterHolds(petition);
        assertThat(register.number("""
                select t.online - (select count(*) from signature s where s.petition = t.petition and counted_at is not null
                    and not (state = 'WITHDRAWN' and why = 'ERASED') and channel = 'web')
                  - (select coalesce(sum(online), 0) from correction c where c.petition = t.petition)
                from tally t where petition = ?
                """, petition))
                .as("signatures that the ledger does not explain")
                .isZero();
    }

    /** What the topic has of a petition, in the order of each partition. */
    private List<CorrectionEvent> told(String petition) throws Exception {
        var wire = new Wire<>(CorrectionEvent.class);
        var found = new ArrayList<CorrectionEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CorrectionEvent.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var event = wire.read(record);
                    assertThat(record.key()).isEqualTo(event.inbox());
                    assertThat(new String(record.value(), UTF_8)).doesNotContain("Bot ");
                    if (event.petition().equals(petition)) {
                        found.add(event);
                    }
                }
            }
        }
        return found;
    }
}
