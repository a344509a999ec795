package org.undersigned.faults.observed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.stage.Database;

/** Questions to a service's own database, from outside. */
final class Rows {

    private Rows() {}

    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param text in place of each question mark */
    static <T> List<T> of(Database database, Reading<T> reading, String sql, String... text) {
        try (var connection = database.connect();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < text.length; i++) {
                query.setString(i + 1, text[i]);
            }
            return read(query.executeQuery(), reading);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database " + database.name() + " could not be asked: " + e.getMessage(), e);
        }
    }

    /** The first value there is; 0 without one. */
    static long number(Database database, String sql, String... text) {
        return of(database, row -> row.getLong(1), sql, text).stream()
                .findFirst()
                .orElse(0L);
    }

    private static <T> List<T> read(ResultSet rows, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        while (rows.next()) {
            found.add(reading.of(rows));
        }
        return found;
    }
}
