package org.undersigned.tally.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.events.TallyEvent;

/** What others were promised to publish, this service reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovedEventsTest {

    static Stream<Class<?>> consumed() {
        return Stream.<Class<?>>of(PetitionEvent.class, SignatureEvent.class, TallyEvent.class)
                .flatMap(flow -> Arrays.stream(flow.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void every_approved_event_is_read(Class<?> event) throws Exception {
        var type = (String) event.getField("TYPE").get(null);
        var flow = event.getInterfaces()[0];

        var read = new Wire<>(flow).read(record(type, sample(type)));

        assertThat(read).isInstanceOf(event).hasNoNullFieldsOrProperties();
    }

    @Test
    void what_a_newer_publisher_adds_is_ignored() throws Exception {
        var sample = new String(sample(SignatureConfirmed.TYPE), UTF_8).replaceFirst("\\{", "{\"new\": [1],");

        assertThat(new Wire<>(SignatureEvent.class).read(record(SignatureConfirmed.TYPE, sample.getBytes(UTF_8))))
                .isInstanceOf(SignatureConfirmed.class);
    }

    @Test
    void what_an_older_publisher_did_not_know_is_null() throws Exception {
        var type = SignatureSubmitted.TYPE;
        var older = new String(sample(type), UTF_8).replaceFirst(",\\s*\"gathering\"[^}]*", "");

        var read = (SignatureSubmitted) new Wire<>(SignatureEvent.class).read(record(type, older.getBytes(UTF_8)));

        assertThat(older).doesNotContain("gathering");
        assertThat(read.gathering()).isNull();
        assertThat(read.links()).isNotNull();
    }

    @Test
    void why_a_record_cannot_be_read_says_nothing_of_what_is_in_it() {
        var canary = record(SignatureConfirmed.TYPE, "{\"id\": \"canary@example.org\"}".getBytes(UTF_8));

        assertThatThrownBy(() -> new Wire<>(SignatureEvent.class).read(canary))
                .isInstanceOf(Wire.Unreadable.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    private static ConsumerRecord<String, byte[]> record(String type, byte[] value) {
        var record = new ConsumerRecord<>("topic", 0, 0, "key", value);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }

    private static byte[] sample(String type) throws Exception {
        try (var in = ApprovedEventsTest.class.getResourceAsStream("/approved/" + type + ".json")) {
            return in.readAllBytes();
        }
    }
}
