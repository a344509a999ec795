package org.undersigned.bench.counting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.undersigned.local.postgres.LocalPostgres;

/** The databases of a run: what the tally-service makes of them, and looks at it. */
final class Registers {

    // As what was counted leaves them: confirmed, of one petition, each with its steps.
    private static final String SIGNATURES = """
            insert into signature (inbox, id, petition, state, person, household, name, postcode, country, occupation, channel,
                consent, submitted_at, counted_at, changed_at)
            select 'o' || lpad(to_hex(n * 2654435761), 16, '0') || lpad(n::text, 26, '0'), gen_random_uuid(), 'bench', 'COUNTED',
                'q' || lpad(to_hex(n * 2654435761), 16, '0') || lpad(n::text, 26, '0'),
                'g' || lpad(to_hex(n * 2654435761), 16, '0') || lpad(n::text, 26, '0'),
                'Person ' || n, 'TN13 1AA', 'GB', 'doctor', 'web', '2016-01', now(), now(), now()
            from generate_series(cast(? as bigint), cast(? as bigint)) as n""";

    private static final String STEPS = """
            insert into transition (inbox, id, petition, state, at, partition, log_offset)
            select inbox, id, petition, state, changed_at, 0, 0 from signature""";

    private static final int AT_ONCE = 500_000;

    private final int port;

    Registers(int port) {
        this.port = port;
    }

    String address(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    int port() {
        return port;
    }

    /** A copy of what another is now, as files: by way of the log ten million rows take minutes. */
    void copy(String from, String to) throws SQLException {
        execute("postgres", "create database %s template %s strategy file_copy".formatted(to, from));
    }

    void drop(String database) throws SQLException {
        execute("postgres", "drop database " + database);
    }

    /** So many have signed before. */
    void fill(String database, long rows) throws SQLException {
        try (var connection = connect(database);
                var insert = connection.prepareStatement(SIGNATURES)) {
            for (long first = 1; first <= rows; first += AT_ONCE) {
                insert.setLong(1, first);
                insert.setLong(2, Math.min(rows, first + AT_ONCE - 1));
                insert.executeUpdate();
            }
        }
        execute(database, STEPS);
        execute(database, "update tally set online = " + rows);
        execute(database, """
                insert into tally_quarter
                select petition, date_bin('15 minutes', now(), timestamptz 'epoch'), online, 0 from tally""");
        execute(database, "vacuum analyze");
    }

    /** What is dirty is on disk, and what is measured next does not pay for it. */
    void settle() throws SQLException {
        execute("postgres", "checkpoint");
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String database, String sql) throws SQLException {
        try (var connection = connect(database)) {
            return number(connection, sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + address(database), LocalPostgres.USER, "");
    }
}
