package org.undersigned.tally;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A look at the database from outside, and a hand on it where a fault is played. */
@Singleton
public class Register {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    public long number(String query, Object... parameters) {
        return ((Number) column(query, parameters).getFirst()).longValue();
    }

    public List<Object> column(String query, Object... parameters) {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int execute(String update, Object... parameters) {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.prepareStatement(update)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody can write to the table until this is closed. */
    public AutoCloseable lock(String table) throws SQLException {
        var connection = DriverManager.getConnection(url, username, password);
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table " + table + " in exclusive mode");
        return connection;
    }
}
