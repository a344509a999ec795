package org.undersigned.tally.live.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.live.Freshness;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.topics.Cluster;
import org.undersigned.testing.FragileKafka;
import org.undersigned.testing.KafkaFaults;

/** What a replica knows of how fresh its counts are, from a real broker that is paused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StalledTopicTest {

    private static final FragileKafka KAFKA = new FragileKafka();
    private static KafkaFaults faults;
    private static Cluster cluster;

    private final Freshness freshness = new Freshness(Clock.systemUTC(), Duration.ofSeconds(2));
    private final LiveTallies live = new LiveTallies(changed -> {}, freshness);
    private final Contact contact = new Contact(cluster, live, freshness);

    @BeforeAll
    static void start() throws Exception {
        Map<String, Object> brokers = Map.of("bootstrap.servers", KAFKA.start().get("kafka.bootstrap.servers"));
        faults = faults();
        cluster = new Cluster(brokers);
        try (var admin = Admin.create(brokers)) {
            admin.createTopics(List.of(new NewTopic(TallyEvent.TOPIC, 4, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
        cluster.close();
    }

    @Test
    void while_the_broker_does_not_answer_the_counts_are_as_of_when_it_last_did() {
        soon().until(this::isFresh);

        faults.pause();
        soon().until(() -> !isFresh());
        assertThat(live.asOf()).hasValueSatisfying(asOf -> assertThat(asOf).isBefore(freshness.now()));

        faults.mend();
        soon().until(this::isFresh);
    }

    @Test
    void a_topic_that_is_not_read_to_its_end_is_not_known_to_be_fresh_however_well_the_broker_answers()
            throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", faults.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var sent = producer.send(new ProducerRecord<>(TallyEvent.TOPIC, "junior-doctors", "{}"))
                    .get();
            soon().until(() -> !isFresh());

            live.soFar().read(sent.partition(), sent.offset());
            soon().until(this::isFresh);
        }
    }

    /** As the schedule does, but without waiting for an answer that may not come. */
    private boolean isFresh() {
        contact.look().subscribe().with(done -> {});
        freshness.told(freshness.now());
        return live.asOf().isEmpty();
    }

    private static KafkaFaults faults() {
        var found = new AtomicReference<KafkaFaults>();
        KAFKA.inject(new TestInjector() {
            @Override
            public void injectIntoFields(Object value, Predicate<Field> where) {
                found.set((KafkaFaults) value);
            }
        });
        return found.get();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200));
    }
}
