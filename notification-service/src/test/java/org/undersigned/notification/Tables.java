package org.undersigned.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** A look at the database from outside. */
@Singleton
public class Tables {

    @Inject
    AgroalDataSource database;

    /** Names of the tables of which some row, in any column, has these words in it. */
    public List<String> thatSay(String words) {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            for (var table : all(connection)) {
                if (says(connection, table, words)) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a query with one number in its answer and one text in its question says. */
    public long count(String query, String text) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, text);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For what only a restore of the database, or a long wait, would do. */
    public void execute(String statement, Object parameter) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, parameter);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> all(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select table_name from information_schema.tables where table_schema = 'public'")) {
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
