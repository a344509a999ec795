package org.undersigned.notification.supporters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;
import org.undersigned.notification.Log;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.quarantine.Quarantined;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.wire.RawRecord;
import org.undersigned.notification.wire.Received.Position;

/** Every table is searched for the person, whatever its columns are called. */
@QuarkusTest
class ErasureTest extends ServiceTest {

    @Inject
    Tables tables;

    @Inject
    QuarantineTable quarantine;

    private Signing canary;

    @BeforeEach
    void a_petition() {
        open();
        canary = signed("Canary " + UUID.randomUUID());
    }

    @Test
    void of_a_supporter_nothing_is_left_in_any_table() {
        var submitted = supporter(canary);
        publish(canary.submitted());
        mails(canary, 2);
        assertThat(tables.thatSay(canary.inbox())).contains("supporter");

        publish(Signing.erased(submitted));

        nothingIsLeft();
        given().contentType("application/json")
                .body(Map.of("id", submitted.id(), "inbox", submitted.inbox()))
                .post("/whereabouts")
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_put_aside_of_them_goes_too() {
        Log.publish(
                SignatureEvent.TOPIC,
                canary.inbox(),
                SignatureSubmitted.TYPE,
                ("{\"email\": \"" + canary.email()).getBytes(StandardCharsets.UTF_8));
        var submitted = supporter(canary);
        assertThat(tables.thatSay(inBytes(canary.email()))).containsExactly("quarantine");

        publish(Signing.erased(submitted));

        nothingIsLeft();
    }

    @Test
    void what_a_housemate_asked_for_stays_put_aside() {
        var submitted = supporter(canary);
        var wish = new Quarantined(
                new RawRecord(
                        new Position(SignatureEvent.TOPIC, 4712, 1),
                        canary.inbox(),
                        SignatureWithdrawn.TYPE,
                        Instant.now(),
                        "{}".getBytes(StandardCharsets.UTF_8)),
                "as an older version saw it");
        quarantine.put(List.of(wish)).await().atMost(Duration.ofSeconds(60));

        publish(Signing.erased(submitted));

        nothingIsLeft();
        var kept = quarantine.find(wish.record().position()).await().atMost(Duration.ofSeconds(60));
        assertThat(kept.bytes()).isNotNull();
    }

    @Test
    void nobody_is_written_to_after_it_not_even_where_a_mail_was_waiting() {
        var submitted = supporter(canary);
        var witness = signed("Witness");
        supporter(witness);

        publish(Signing.erased(submitted), Signing.confirmed(submitted));
        nothingIsLeft();
        milestone(1, 1, Instant.now().plusSeconds(60));
        plan("third", "2099-04-26T08:00", "2099-04-26T17:00").statusCode(201);

        mails(witness, 3);
        mails(canary, 1);
    }

    @Test
    void who_signs_anew_after_it_is_a_newcomer() {
        var old = supporter(canary);
        publish(Signing.erased(old));
        nothingIsLeft();

        var anew = canary.submitted();
        publish(anew, Signing.erased(old));

        mails(canary, 2);
        assertThat(tables.thatSay(canary.inbox())).contains("supporter");
    }

    private void nothingIsLeft() {
        // The key of what was put aside stays: a fingerprint, by which it is known what lay there.
        eventually(() -> assertThat(List.of(canary.email(), canary.name(), inBytes(canary.email())))
                .allSatisfy(word -> assertThat(tables.thatSay(word)).isEmpty()));
    }

    /** As PostgreSQL writes bytes. */
    private static String inBytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
