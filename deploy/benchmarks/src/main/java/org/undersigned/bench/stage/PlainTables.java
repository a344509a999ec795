package org.undersigned.bench.stage;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.undersigned.local.postgres.LocalPostgres;

/** The two tables of the plain design. */
final class PlainTables {

    private PlainTables() {}

    static void create(int port) {
        execute(
                port,
                "create table petition (id int primary key, signatures bigint not null)",
                "insert into petition values (1, 0)",
                """
                create table signature (id bigint generated always as identity primary key,
                    petition int not null references petition, name text not null, email text not null,
                    postcode text, signed_at timestamptz not null default now(), unique (petition, email))""");
    }

    /** What is left to be written or tidied up is done now: whoever is measured next does not share the disk with it. */
    static void tidyUp(int port) {
        execute(port, "vacuum analyze", "checkpoint");
    }

    private static void execute(int port, String... what) {
        var database = "jdbc:postgresql://127.0.0.1:" + port + "/plain?user=" + LocalPostgres.USER;
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            for (var one : what) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The plain design's tables cannot be reached", e);
        }
    }
}
