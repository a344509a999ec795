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

    /** By the server's own database: asking for one that is not there yet would fill the log with errors. */
    static Readiness databases(String server, String first, String second) {
        return () -> {
            try (var connection = DriverManager.getConnection(server);
                    var query =
                            connection.prepareStatement("select from pg_database where datname in (?, ?) offset 1")) {
                query.setString(1, first);
                query.setString(2, second);
                if (!query.executeQuery().next()) {
                    throw new IllegalStateException("databases are missing");
                }
            }
        };
    }

    static Readiness broker(String bootstrapServers) {
        return () -> {
            try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        };
    }
}
