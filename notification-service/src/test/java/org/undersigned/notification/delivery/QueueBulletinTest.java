package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.Log;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Tables;
import org.undersigned.notification.delivery.store.QueueBulletin;
import org.undersigned.notification.events.QueueEvent;
import org.undersigned.notification.events.QueueEvent.QueueMeasured;

@QuarkusTest
class QueueBulletinTest extends ServiceTest {

    // Of somebody who has confirmed: such a mail is not sent, so that it is still there when it is looked at.
    private static final String LONG_DUE = """
            update mail set state = 'QUEUED', settled_at = null, due_at = now() - interval '25 minutes'
            where lane = 0 and supporter in (select id from supporter where petition = ?)""";

    @Inject
    QueueBulletin bulletin;

    @Inject
    Tables tables;

    @Inject
    ObjectMapper json;

    @Test
    void how_long_confirmations_wait_is_told_to_the_other_services() {
        open();
        supporter(signed("Asha Rao"));

        eventually(() -> {
            tables.execute(LONG_DUE, petition);
            bulletin.tell().await().atMost(Duration.ofSeconds(60));
            var newest = Log.last(QueueEvent.TOPIC);
            assertThat(newest).isPresent();
            var told = json.readValue(newest.get(), QueueMeasured.class);
            assertThat(told.oldest()).isNotNull();
            assertThat(told.lane()).isEqualTo("confirmations");
            assertThat(Duration.between(told.oldest(), told.at())).isGreaterThan(Duration.ofMinutes(24));
        });
    }
}
