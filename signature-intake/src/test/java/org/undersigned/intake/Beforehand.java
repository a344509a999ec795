package org.undersigned.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What the other services, and a replica before this one, have left in the topics when it starts. */
public class Beforehand implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            leaveThingsBehind();
            return Map.of();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void leaveThingsBehind() throws Exception {
        KafkaLog.create("petitions", 1);
        KafkaLog.create("tallies", 4);
        KafkaLog.create("strikes", 1);
        KafkaLog.create("queues", 1);
        approved("petitions", "junior-doctors", "org.undersigned.petition.published.v1");
        for (var topic : List.of("petitions", "tallies", "strikes", "queues")) {
            KafkaLog.send(topic, "poison", "org.undersigned.petition.published.v1", "{nonsense".getBytes());
            KafkaLog.send(topic, "future", "org.undersigned.something.new.v1", "{}".getBytes());
        }
        KafkaLog.send("petitions", "hollow", "org.undersigned.petition.published.v1", "{}".getBytes());
        approved("tallies", "junior-doctors", "org.undersigned.tally.changed.v1");
        approved("strikes", "junior-doctors/2016-04-26", "org.undersigned.strike.planned.v1");
        approved("strikes", "junior-doctors/2016-04-26", "org.undersigned.strike.moved.v1");
        approved("queues", "confirmations", "org.undersigned.queue.measured.v1");
    }

    private static void approved(String topic, String key, String type) throws Exception {
        KafkaLog.send(topic, key, type, sample(type));
    }

    static byte[] sample(String type) throws IOException {
        try (var in = Beforehand.class.getResourceAsStream("/approved/" + type + ".json")) {
            return in.readAllBytes();
        }
    }

    @Override
    public void stop() {
        // What is in the topics stays there.
    }
}
