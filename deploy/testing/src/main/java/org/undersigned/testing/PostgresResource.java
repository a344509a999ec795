package org.undersigned.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.undersigned.local.Ports;
import org.undersigned.local.postgres.PostgresMain;

/**
 * A fresh database on one real server for all tests of the JVM: a container where a Docker engine answers, a process of
 * our own otherwise.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(PostgresResource.class.getName());
    private static final String IMAGE = "postgres:17";
    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres";
    private static final Duration START = Duration.ofSeconds(60);

    /** {@code cannot_connect_now}, PostgreSQL's appendix A. */
    private static final String STARTING_UP = "57P03";

    @Override
    public Map<String, String> start() {
        var server = server();
        var database = createDatabase(server);
        return Map.of(
                "quarkus.datasource.reactive.url",
                "postgresql://" + server + "/" + database,
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + server + "/" + database,
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                PASSWORD);
    }

    /** Starts the server unless it runs; {@code host:port}. */
    private static String server() {
        return OncePerJvm.get("postgres", () -> DockerEngine.answers() ? container() : embedded());
    }

    // Never closed: it is shared by all tests and goes with the JVM.
    @SuppressWarnings("resource")
    private static String container() {
        LOG.info("PostgreSQL for tests: container " + IMAGE);
        var server = new PostgreSQLContainer(IMAGE).withUsername(USER).withPassword(PASSWORD);
        server.start();
        return server.getHost() + ":" + server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    private static String embedded() {
        LOG.info("PostgreSQL for tests: embedded, no Docker engine answers");
        var folder = Folders.temporary();
        int port = Ports.free();
        ChildProcess.start(
                PostgresMain.class, folder, port, folder.resolve("cluster").toString(), String.valueOf(port));
        return "127.0.0.1:" + port;
    }

    private static String createDatabase(String server) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = connect(
                        "jdbc:postgresql://" + server + "/postgres",
                        Instant.now().plus(START));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be created for the tests", e);
        }
    }

    /** A server listens before it answers. */
    private static Connection connect(String url, Instant end) throws SQLException {
        while (true) {
            try {
                return DriverManager.getConnection(url, USER, PASSWORD);
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || Instant.now().isAfter(end)) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @Override
    public void stop() {
        // Shared by all tests; goes with the JVM.
    }
}
