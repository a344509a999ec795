package org.undersigned.tally.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.MilestoneEvent;
import org.undersigned.tally.events.TallyEvent;

/** Creates the topics this service owns, before the messaging starts; one that exists is left as it is. */
@ApplicationScoped
class TopicsAtStart {

    private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Cluster cluster;
    private final TopicSettings settings;

    TopicsAtStart(Cluster cluster, TopicSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        Multi.createFrom()
                .items(compacted(TallyEvent.TOPIC, 4), kept(MilestoneEvent.TOPIC, 1, -1), corrections())
                .onItem()
                .transformToUniAndConcatenate(this::create)
                .collect()
                .asList()
                .subscribe()
                .with(done -> LOG.debug("topics are there"));
    }

    /** Brokers that are away hold nobody up: it goes on in the background until it is done. */
    private Uni<Void> create(NewTopic topic) {
        return Uni.createFrom()
                .deferred(() -> cluster.create(topic))
                .onFailure(TopicExistsException.class)
                .recoverWithNull()
                .onFailure()
                .invoke(failure -> LOG.warnf("topic %s cannot be created yet: %s", topic.name(), failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(10))
                .indefinitely();
    }

    private NewTopic corrections() {
        return kept(CorrectionEvent.TOPIC, 12, FORTNIGHT.toMillis());
    }

    private NewTopic compacted(String name, int partitions) {
        return topic(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "compact",
                        "min.cleanable.dirty.ratio", "0.1",
                        "segment.ms", String.valueOf(Duration.ofHours(1).toMillis())));
    }

    private NewTopic kept(String name, int partitions, long millis) {
        return topic(name, partitions, Map.of("retention.ms", String.valueOf(millis)));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> kept) {
        var configs = new HashMap<>(kept);
        configs.put("message.timestamp.type", "LogAppendTime");
        configs.put("min.insync.replicas", String.valueOf(settings.minInsync()));
        return new NewTopic(name, partitions, settings.replication()).configs(configs);
    }
}
