package org.undersigned.local.launch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;

/** A part's own word that it serves. */
@FunctionalInterface
interface Readiness {

    Duration PATIENCE = Duration.ofSeconds(3);
    HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    void ask() throws Exception;

    default boolean isReady() {
        try {
            ask();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notYet) {
            return false;
        }
    }

    static Readiness http(String address) {
        return () -> {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            var status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(address + " answered " + status);
            }
        };
    }

    static Readiness database(String address) {
        return () -> DriverManager.getConnection(address).close();
    }

    static Readiness broker(String bootstrapServers) {
        return () -> {
            try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        };
    }
}
