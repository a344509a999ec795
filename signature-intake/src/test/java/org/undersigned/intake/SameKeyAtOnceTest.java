package org.undersigned.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SameKeyAtOnceTest extends ServiceTest {

    @TestHTTPResource
    URI service;

    @Test
    void a_hundred_times_the_same_key_at_once_is_one_signature_and_one_answer() throws Exception {
        var petition = Organiser.open();

        var answers = new Rush(service, petition, 100).signWith("the-same-key", 100);

        assertThat(answers.statuses()).containsOnlyKeys(202);
        assertThat(answers.bodies()).hasSize(1);
        assertThat(KafkaLog.about(petition, "signatures"))
                .hasSize(100)
                .extracting(SameKeyAtOnceTest::identity)
                .containsOnly(identity(KafkaLog.about(petition, "signatures").getFirst()));
    }

    private static String identity(ConsumerRecord<String, byte[]> record) {
        return record.key() + new String(record.headers().lastHeader("ce_id").value());
    }
}
