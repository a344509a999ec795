package org.undersigned.notification.faults;

import java.util.Map;
import java.util.TreeMap;

import org.undersigned.notification.TopicsOfOthers;
import org.undersigned.notification.delivery.BounceAddress;
import org.undersigned.notification.delivery.StubbornServer;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.Packaged;
import org.undersigned.testing.PostgresResource;
import org.undersigned.testing.SecretsResource;

/** A broker and a database for replicas to share and to die on. */
final class Stage {

    private static final String FROM = "petitions@undersigned.example";

    private final Map<String, String> settings = new TreeMap<>();

    Stage() {
        settings.putAll(new KafkaResource().start());
        settings.putAll(new PostgresResource().start());
        settings.putAll(new SecretsResource().start());
        new TopicsOfOthers().start();
        settings.putAll(Map.of(
                "undersigned.topics.replication", "1",
                "undersigned.topics.min-insync", "1",
                "undersigned.smtp.host", "127.0.0.1",
                "undersigned.smtp.start-tls", "DISABLED",
                "undersigned.smtp.from", FROM));
        leases();
        // Few couriers claim little ahead: both replicas get some of every mailing.
        settings.putAll(Map.of("undersigned.delivery.confirmations", "4", "undersigned.delivery.dates", "4"));
    }

    // As long as they have to be on a machine with other things to do, and not longer.
    private void leases() {
        settings.putAll(Map.of(
                "undersigned.smtp.answer-timeout", "10s",
                "undersigned.smtp.dialogue-timeout", "10s",
                "undersigned.delivery.lease", "40s",
                "undersigned.delivery.claim-lease", "10s",
                "mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000",
                "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "1000"));
    }

    Replica start(String name) {
        var server = StubbornServer.start(0);
        var all = new TreeMap<>(settings);
        all.put("undersigned.smtp.port", String.valueOf(server.port()));
        return new Replica(Packaged.start(name, all), server);
    }

    Mails mails() {
        var bounces = new BounceAddress(settings.get("undersigned.secrets.token-keys"), FROM);
        return new Mails(settings, bounces);
    }
}
