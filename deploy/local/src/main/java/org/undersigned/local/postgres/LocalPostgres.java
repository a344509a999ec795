package org.undersigned.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One real PostgreSQL 17 beside this process, on 127.0.0.1, with the durability people expect of a database. */
public final class LocalPostgres implements AutoCloseable {

    /** The database's owner; connections from this machine need no password. */
    public static final String USER = "postgres";

    // Long enough for recovery after a kill: giving up early would stop a server that is still replaying its log.
    private static final Duration START = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on what {@code home} holds, or from nothing, and returns once queries are answered. */
    public static LocalPostgres start(PostgresHome home, int port) {
        home.waitForOrphans();
        try {
            return new LocalPostgres(builder(home, port).start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(PostgresHome home, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setPort(port)
                .setPGStartupWait(START)
                // Inherited, not piped: a pipe would break under the server when this process is killed.
                .setOutputRedirector(home.output())
                .setErrorRedirector(home.output())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The engine's own defaults are for throw-away tests and turn both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                // No socket in /tmp, where another user's leftover would be in the way.
                .setServerConfig("unix_socket_directories", "");
    }

    public int port() {
        return server.getPort();
    }

    /** Creates the database unless it is there. */
    public void createDatabase(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, name)) {
                statement.execute("create database \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created", e);
        }
    }

    /** A connection to the server's own database. */
    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
