package org.undersigned.notification.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Log;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;

/** Every table is searched for the people, whatever its columns are called. */
@QuarkusTest
class RetentionTest extends ServiceTest {

    private static final Instant PAST = Instant.parse("2016-03-24T09:00:00Z");
    private static final Instant FUTURE = Instant.parse("2116-03-24T09:00:00Z");

    @Inject
    Tables tables;

    private Signing canary;

    @BeforeEach
    void a_petition() {
        open();
        canary = signed("Canary " + UUID.randomUUID());
    }

    @Test
    void when_its_retention_has_ended_its_supporters_go_and_the_sums_of_mailings_stay() {
        var submitted = supporter(canary);
        var waiting = signed("Waiting " + UUID.randomUUID());
        publish(waiting.submitted());
        mails(waiting, 1);
        putAside(canary, "{\"email\": \"" + canary.email());
        putAside(canary, "{\"petition\": \"" + petition + "\", \"id\": \"x\", \"email\": \"" + canary.email() + "\"}");
        eventually(() -> assertThat(tables.thatSay(inBytes(canary.email()))).containsExactly("quarantine"));
        eventually(() -> assertThat(tables.count(
                        "select count(*) from mail where mailing = 'confirmation:' || ? and state <> 'SENT'", petition))
                .isZero());
        var sums = ledger("confirmation:" + petition);

        keepUntil(PAST);

        isCleared();
        nothingIsLeftOf(canary);
        nothingIsLeftOf(waiting);
        assertThat(standing(submitted)).isNull();
        assertThat(ledger("confirmation:" + petition)).isEqualTo(sums);
    }

    @Test
    void what_comes_late_stores_nothing_and_nobody_is_written_to() {
        var submitted = supporter(canary);
        var late = signed("Late " + UUID.randomUUID());
        keepUntil(PAST);
        isCleared();

        publish(
                submitted,
                Signing.confirmed(submitted),
                Signing.withdrawn(submitted),
                late.withoutConfirmation().submitted());
        isReadUpToNow(canary.inbox());
        isReadUpToNow(late.inbox());
        milestone(1, 1, Instant.now().plusSeconds(60));
        plan("fourth", "2099-04-26T08:00", "2099-04-26T17:00").statusCode(201);

        nothingIsLeftOf(canary);
        nothingIsLeftOf(late);
        assertThat(tables.count(
                        "select count(*) from mail m join mailing g on g.id = m.mailing"
                                + " where g.petition = ? and m.state in ('QUEUED', 'CLAIMED', 'ATTEMPTING')",
                        petition))
                .isZero();
        mails(canary, 1);
    }

    @Test
    void what_a_dead_replica_began_another_goes_on_with_and_nobody_elses_supporters_go() {
        supporter(canary);
        var elsewhere = Signing.by("elsewhere-" + UUID.randomUUID(), "Spared " + UUID.randomUUID());
        publish(elsewhere.withoutConfirmation().submitted());
        eventually(() -> assertThat(
                        tables.count("select count(*) from supporter where petition = ?", elsewhere.petition()))
                .isEqualTo(1));
        keepUntil(FUTURE);
        tables.execute("""
                insert into clearing (petition, began_at, worker, leased_until)
                values (?, now(), gen_random_uuid(), now() - interval '1 second')""", petition);

        isCleared();

        nothingIsLeftOf(canary);
        assertThat(tables.thatSay(elsewhere.email())).containsExactly("supporter");
        given().get("/q/metrics").then().statusCode(200).body(containsString("undersigned_retention_last_run_seconds"));
    }

    @Test
    void who_is_kept_longer_is_kept() {
        supporter(canary);
        keepUntil(FUTURE);
        var other = "other-" + UUID.randomUUID();
        tables.execute("""
                insert into petition (slug, title, time_zone, kept_until, published_at)
                values (?, 'Over', 'Europe/London', timestamptz '2016-03-24T09:00:00Z', now())""", other);

        eventually(() -> assertThat(tables.count(
                        "select count(*) from clearing where petition = ? and ended_at is not null", other))
                .isEqualTo(1));

        assertThat(tables.count("select count(*) from clearing where petition = ?", petition))
                .isZero();
        assertThat(tables.thatSay(canary.email())).containsExactly("supporter");
    }

    private void putAside(Signing who, String record) {
        Log.publish(
                SignatureEvent.TOPIC, who.inbox(), SignatureSubmitted.TYPE, record.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes after it in the inbox's partition is read after it. */
    private void isReadUpToNow(String inbox) {
        var other = new Signing("other-" + UUID.randomUUID(), inbox, "TN13 1AA", "Other", List.of(), "NONE");
        publish(other.submitted());
        eventually(() -> assertThat(tables.count("select count(*) from supporter where petition = ?", other.petition()))
                .isEqualTo(1));
        tables.execute(
                "update supporter set email = null, name = null, inbox = id, household = id, person = id where petition = ?",
                other.petition());
    }

    private void isCleared() {
        eventually(() -> assertThat(tables.count(
                        "select count(*) from clearing where petition = ? and ended_at is not null", petition))
                .isEqualTo(1));
    }

    private void nothingIsLeftOf(Signing who) {
        for (var word : List.of(who.email(), who.inbox(), who.name(), inBytes(who.email()))) {
            assertThat(tables.thatSay(word))
                    .as("tables that still tell of somebody")
                    .isEmpty();
        }
    }

    /** As PostgreSQL writes bytes. */
    private static String inBytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
