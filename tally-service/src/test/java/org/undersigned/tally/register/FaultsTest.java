package org.undersigned.tally.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class FaultsTest extends ServiceTest {

    @Inject
    @ConfigProperty(name = "undersigned.organiser.password")
    String password;

    @Test
    void one_poison_record_stops_nothing_and_is_kept() throws Exception {
        var petition = intake.petition();
        var key = "inbox-" + petition;
        var random = new byte[] {(byte) 0xff, 0, 1, 2};

        var bytes = intake.send(SignatureEvent.TOPIC, key, SignatureSubmitted.TYPE, random);
        var type = intake.send(SignatureEvent.TOPIC, key, "org.undersigned.signature.submitted.v99", "{}".getBytes());
        var none = intake.send(SignatureEvent.TOPIC, key, null, null);
        var large = intake.send(SignatureEvent.TOPIC, key, SignatureSubmitted.TYPE, new byte[900_000]);
        var fields = intake.send(SignatureEvent.TOPIC, key, SignatureSubmitted.TYPE, "{}".getBytes());
        // Longer than a key of an index may be, however it is compressed.
        var endlessText = new Random(2016)
                .ints(9_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var strange = intake.send(SignatureEvent.TOPIC, key + "\0" + endlessText, "\0", "{}".getBytes());
        var endless = intake.publish(
                Sign.person(petition, key + endlessText, "Ruth Wood").submitted("NONE"));
        intake.publish(Sign.person(petition, key, "Ruth Wood").submitted("NONE"));

        countIs(petition, 1);
        for (var record : List.of(bytes, type, none, large, fields, strange, endless)) {
            soon().until(() -> quarantined(record.partition(), record.offset()) == 1);
        }
    }

    @Test
    void a_signature_the_database_refuses_goes_to_quarantine_alone() throws Exception {
        var petition = intake.petition();
        var key = "inbox-" + petition;
        // PostgreSQL's text cannot hold NUL; intake refuses it, so only a faulty publisher could send this.
        var refused = intake.publish(Sign.person(petition, key, "Nul \0 Name").submitted("NONE"));
        intake.publish(Sign.person(petition, key, "Ruth Wood").submitted("NONE"));

        countIs(petition, 1);
        assertThat(quarantined(refused.partition(), refused.offset())).isEqualTo(1);
    }

    @Test
    void a_signature_of_an_unknown_petition_is_driven_again_once_it_is_known() throws Exception {
        var petition = "not-yet-" + UUID.randomUUID();
        var early = intake.publish(Sign.person(petition, "ruth", "Ruth Wood").submitted("NONE"));
        soon().until(() -> quarantined(early.partition(), early.offset()) == 1);
        again(early.partition(), early.offset(), 409);

        intake.publish(petition, 10L);
        countIs(petition, 0);
        again(early.partition(), early.offset(), 204);

        countIs(petition, 1);
        assertThat(quarantined(early.partition(), early.offset())).isZero();
        again(early.partition(), early.offset(), 404);
    }

    @Test
    void a_signature_read_before_its_petition_waits_for_it() throws Exception {
        var petition = "late-" + UUID.randomUUID();
        try (var blocked = register.lock("petition")) {
            intake.publish(petition, 10L);
            var early = intake.publish(
                    Sign.person(petition, "ruth" + petition, "Ruth Wood").submitted("NONE"));

            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> quarantined(early.partition(), early.offset()) == 0);
        }

        countIs(petition, 1);
    }

    @Test
    void only_an_organiser_sees_the_quarantine() {
        given().get("/organiser/quarantine").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("organiser", password)
                .get("/organiser/quarantine")
                .then()
                .statusCode(200);
    }

    @Test
    void a_database_gone_back_in_time_reads_the_log_again_and_counts_the_same() throws Exception {
        var petition = intake.petition();
        var key = "inbox-" + petition;
        var people = IntStream.range(0, 50)
                .mapToObj(i -> Sign.person(petition, key + i, "Person " + i))
                .toList();
        intake.publishAll(
                people.stream().map(person -> person.submitted("NONE")).toList());
        countIs(petition, 50);

        goneBack(petition);
        intake.publishAll(IntStream.range(50, 100)
                .mapToObj(i -> Sign.person(petition, key + i, "Person " + i).submitted("NONE"))
                .toList());

        countIs(petition, 100);
        assertThat(counted(petition)).isEqualTo(100);
        quartersAddUpToTheCount(petition);
    }

    @Test
    void a_database_gone_back_is_noticed_where_nobody_signs_any_more() throws Exception {
        var petition = intake.petition();
        intake.publish(Sign.person(petition, "inbox-" + petition, "Ruth Wood").submitted("NONE"));
        countIs(petition, 1);

        goneBack(petition);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> counted(petition) == 1);
        assertThat(register.number("select online from tally where petition = ?", petition))
                .isEqualTo(1);
        quartersAddUpToTheCount(petition);
    }

    @Test
    void viewers_of_a_database_gone_back_see_it_go_on_and_never_go_back() throws Exception {
        var petition = intake.petition();
        var key = "inbox-" + petition;
        for (int i = 0; i < 5; i++) {
            intake.publish(Sign.person(petition, key + i, "Person " + i).submitted("NONE"));
            countIs(petition, i + 1);
        }

        goneBack(petition);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(signatures(petition)).isEqualTo(5);
            return counted(petition) == 5;
        });
        intake.publish(Sign.person(petition, key + 5, "Person 5").submitted("NONE"));
        countIs(petition, 6);
    }

    /** As after a restore of an older backup: rows, counts and offsets of this petition gone together. */
    private void goneBack(String petition) {
        register.execute("""
                with back as (
                  select partition, min(log_offset) as first from transition where petition = ? group by partition
                ), rows as (delete from signature where petition = ?), steps as (delete from transition where petition = ?),
                quarters as (delete from tally_quarter where petition = ?),
                counts as (update tally set online = 0, version = 1 where petition = ?),
                told as (update tally_told set version = 1 where petition = ?)
                update consumed c set next_offset = back.first from back where c.partition = back.partition
                """, petition, petition, petition, petition, petition, petition);
    }

    private long counted(String petition) {
        return register.number("select count(*) from signature where petition = ? and state = 'COUNTED'", petition);
    }

    private long quarantined(int partition, long offset) {
        return register.number(
                "select count(*) from quarantine where partition = ? and log_offset = ?", partition, offset);
    }

    private void again(int partition, long offset, int expected) {
        given().auth()
                .preemptive()
                .basic("organiser", password)
                .post("/organiser/quarantine/{partition}/{offset}/again", partition, offset)
                .then()
                .statusCode(expected);
    }
}
