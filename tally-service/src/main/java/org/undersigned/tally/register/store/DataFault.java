package org.undersigned.tally.register.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A refusal by the database that waiting does not mend: the data itself (SQLSTATE class 22), a constraint (class 23),
 * or more than an index can hold (class 54); PostgreSQL documentation, Appendix A.
 */
public final class DataFault {

    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private DataFault() {}

    public static boolean isIn(Throwable failure) {
        return stateOf(failure) != null;
    }

    /** Names the SQLSTATE; the database's own words quote the row. */
    public static String reasonOf(Throwable failure) {
        return "refused by the database, SQLSTATE " + stateOf(failure);
    }

    private static String stateOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && CLASSES.contains(state.substring(0, 2)))
                .findFirst()
                .orElse(null);
    }
}
