package org.undersigned.intake;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests of what happens when Kafka does not answer: the service's own patience, which other tests have more of. */
abstract class AsInEarnest implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "undersigned.publishing.patience", "1500ms",
                "undersigned.publishing.producer.\"delivery.timeout.ms\"", "8000",
                // A client of the tests may keep its connections for as long as it likes.
                "undersigned.http.silence", "10m");
    }
}
