package org.undersigned.notification.retention;

import static org.assertj.core.api.Assertions.assertThat;

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
