package org.undersigned.bench.stage;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.undersigned.local.postgres.LocalPostgres;

/** The two tables of the plain design. */
final class PlainTables {

    private PlainTables() {}

    static void create(int port) {
        var database = "jdbc:postgresql://127.0.0.1:" + port + "/plain?user=" + LocalPostgres.USER;
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute("create table petition (id int primary key, signatures bigint not null)");
            statement.execute("insert into petition values (1, 0)");
            statement.execute("""
                    create table signature (id bigint generated always as identity primary key,
                        petition int not null references petition, name text not null, email text not null,
                        postcode text, signed_at timestamptz not null default now(), unique (petition, email))""");
        } catch (SQLException e) {
            throw new IllegalStateException("The plain design has no tables", e);
        }
    }
}
