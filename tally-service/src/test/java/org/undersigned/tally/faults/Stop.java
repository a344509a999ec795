package org.undersigned.tally.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Until it is closed, nobody gets past a point. */
final class Stop implements AutoCloseable {

    private final Connection database;
    private final Point point;

    Stop(Connection database, Point point) throws SQLException {
        this.database = database;
        this.point = point;
        Database.column(database, "select pg_advisory_lock(?, ?)", Point.LOCKS, point.ordinal());
    }

    Stream<Transaction> met() throws SQLException {
        return Transaction.at(point, database);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
