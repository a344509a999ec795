package org.undersigned.intake.publishing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.SignatureEvent;

/** Creates the topics this service publishes to. One that exists is left as it is. */
@Singleton
public class OwnTopics {

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Object> kafka;
    private final TopicDurability durability;
    private boolean created;

    OwnTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicDurability durability) {
        this.kafka = kafka;
        this.durability = durability;
    }

    /** @throws RuntimeException where Kafka does not answer or refuses; call it again later */
    public synchronized void create() {
        if (!created) {
            try (var admin = Admin.create(settings())) {
                admin.createTopics(List.of(petitions(), signatures()))
                        .values()
                        .values()
                        .forEach(OwnTopics::await);
            }
            created = true;
        }
    }

    private static void await(KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka creates no topics: " + refused.getCause(), refused);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private NewTopic petitions() {
        return topic(
                PetitionEvent.TOPIC,
                1,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                        "0.1",
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        millis(DAY)));
    }

    /**
     * What pages promise of an erasure: nothing is older than 14 days. A segment of a day goes when the newest record in it is as
     * old as the retention, and the oldest is a day older then.
     */
    private NewTopic signatures() {
        return topic(SignatureEvent.TOPIC, 12, Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(DAY.multipliedBy(13))));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> own) {
        var config = new HashMap<>(own);
        // The broker's clock alone decides when a signature was given.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        // Compaction and retention work on closed segments only.
        config.put(TopicConfig.SEGMENT_MS_CONFIG, millis(DAY));
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(durability.minInsync()));
        return new NewTopic(name, partitions, durability.replication()).configs(config);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return settings;
    }
}
