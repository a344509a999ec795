package org.undersigned.tally.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

import org.undersigned.local.Ports;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;
import org.undersigned.testing.TcpLine;

/** A server of its own, with points to be stopped at, behind a line that can be cut. */
final class Database implements AutoCloseable {

    private static final String NAME = "tally";

    private final int port = Ports.free();
    private final PostgresHome home;
    private final TcpLine line = TcpLine.to(port);
    private LocalPostgres server;

    Database() throws IOException, SQLException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults-");
        home = new PostgresHome(folder, PostgresHome.programsOfThisUser(), Redirect.DISCARD);
        server = LocalPostgres.start(home, port);
        server.createDatabase(NAME);
        createTables();
    }

    private void createTables() throws SQLException {
        Flyway.configure().dataSource(url(), LocalPostgres.USER, "").load().migrate();
        try (var connection = connect()) {
            Point.create(connection);
        }
    }

    /** For a process that calls itself so; only what counts goes through the line. */
    Map<String, String> settings(String process) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:%d/%s?application_name=%s".formatted(line.port(), NAME, process),
                "quarkus.datasource.username",
                LocalPostgres.USER,
                "quarkus.datasource.password",
                "");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), LocalPostgres.USER, "");
    }

    /** Stopped as by its operator, who waits for nobody, and started again. */
    void restart() {
        server.close();
        server = LocalPostgres.start(home, port);
    }

    /** Whoever began this transaction is not heard any more, and hears nothing. */
    void cut(Transaction transaction) {
        line.cut(transaction.port());
    }

    /** As by a server that dies: what it has not committed is gone. Returns once it is. */
    void breakOff(Transaction transaction) {
        column("select pg_terminate_backend(?, 60000)", transaction.backend());
    }

    /** The server's word for it, once it is known: {@code committed} or {@code aborted}. */
    String ending(Transaction transaction) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> status(transaction), status -> !status.equals("in progress"));
    }

    private String status(Transaction transaction) {
        return (String) column("select pg_xact_status(cast(? as xid8))", transaction.id())
                .getFirst();
    }

    long number(String query, Object... parameters) {
        return numbers(query, parameters).getFirst();
    }

    List<Long> numbers(String query, Object... parameters) {
        return column(query, parameters).stream()
                .map(cell -> ((Number) cell).longValue())
                .toList();
    }

    private List<Object> column(String query, Object... parameters) {
        try (var connection = connect()) {
            return column(connection, query, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Object> column(Connection connection, String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var column = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getObject(1));
                }
            }
            return column;
        }
    }

    @Override
    public void close() {
        line.close();
        server.close();
    }
}
