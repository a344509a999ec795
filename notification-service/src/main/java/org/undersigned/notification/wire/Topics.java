package org.undersigned.notification.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.undersigned.notification.events.QueueEvent;
import org.undersigned.notification.events.StrikeEvent;

/** Makes the topics this service publishes, before anything is published; one that is there stays as it is. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final String servers;
    private final short replication;
    private final int minInsync;
    private volatile boolean closing;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "undersigned.topics.replication") short replication,
            @ConfigProperty(name = "undersigned.topics.min-insync") int minInsync) {
        this.servers = servers;
        this.replication = replication;
        this.minInsync = minInsync;
    }

    // Kafka may be away for long: the service starts without it, and this goes on trying beside it.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var thread = new Thread(this::makeAtLast, "topics");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closing = true;
    }

    private void makeAtLast() {
        try {
            while (!closing && !isMade()) {
                TimeUnit.MILLISECONDS.sleep(TRY_AGAIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMade() throws InterruptedException {
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 4_000, "default.api.timeout.ms", 9_000))) {
            for (var made : admin.createTopics(List.of(compacted(StrikeEvent.TOPIC), compacted(QueueEvent.TOPIC)))
                    .values()
                    .values()) {
                unlessThere(made);
            }
            return true;
        } catch (ExecutionException e) {
            LOG.warnf("Topics are not made yet: %s", e.getCause().getClass().getName());
            return false;
        }
    }

    private static void unlessThere(KafkaFuture<Void> made) throws InterruptedException, ExecutionException {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic compacted(String topic) {
        return new NewTopic(topic, Optional.of(1), Optional.of(replication))
                .configs(Map.of(
                        "cleanup.policy",
                        "compact",
                        "min.cleanable.dirty.ratio",
                        "0.1",
                        "segment.ms",
                        String.valueOf(Duration.ofHours(1).toMillis()),
                        "delete.retention.ms",
                        String.valueOf(Duration.ofDays(1).toMillis()),
                        "min.insync.replicas",
                        String.valueOf(minInsync),
                        "message.timestamp.type",
                        "LogAppendTime"));
    }
}
