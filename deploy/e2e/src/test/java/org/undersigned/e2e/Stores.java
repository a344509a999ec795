package org.undersigned.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every table of every service, searched from outside. */
final class Stores {

    private final Platform platform;

    Stores(Platform platform) {
        this.platform = platform;
    }

    /** The tables in which some row, whatever its columns are called, has these words in it. */
    List<String> thatSay(String words) {
        return Stream.of("tally", "notification")
                .flatMap(database -> thatSay(database, words).stream())
                .toList();
    }

    private List<String> thatSay(String database, String words) {
        try (var connection = DriverManager.getConnection(platform.database(database))) {
            var found = new ArrayList<String>();
            for (var table : tables(connection)) {
                if (says(connection, table, words)) {
                    found.add(database + "." + table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        var query = "select table_name from information_schema.tables where table_schema = 'public'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static boolean says(Connection connection, String table, String words) throws SQLException {
        var query = "select 1 from " + table + " t where position(lower(?) in lower(cast(t as text))) > 0 limit 1";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, words);
            return statement.executeQuery().next();
        }
    }
}
