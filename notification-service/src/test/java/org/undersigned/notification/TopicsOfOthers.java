package org.undersigned.notification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

import org.undersigned.testing.KafkaResource;

/** The topics that intake and tally would have made. */
public class TopicsOfOthers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaResource.bootstrapServers()))) {
            var wide = Stream.of("signatures", "corrections").map(name -> new NewTopic(name, 12, (short) 1));
            var narrow = Stream.of("petitions", "milestones").map(name -> new NewTopic(name, 1, (short) 1));
            for (var topic : Stream.concat(wide, narrow).toList()) {
                make(admin, topic.configs(Map.of("message.timestamp.type", "LogAppendTime")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Map.of();
    }

    private static void make(Admin admin, NewTopic topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void stop() {
        // The broker is shared and goes with the JVM.
    }
}
