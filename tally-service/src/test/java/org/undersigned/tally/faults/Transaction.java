package org.undersigned.tally.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Of a process that counts, as its server sees it.
 *
 * @param process what it calls itself
 * @param backend the server's process
 * @param port the port from which its connection comes
 */
record Transaction(String process, int backend, int port, String id) {

    private static final String KNOWN = """
            select a.application_name, a.pid, a.client_port, a.backend_xid::text
            from pg_stat_activity a where a.datname = current_database() and a.backend_xid is not null
            """;

    private static final String WAITING = KNOWN + """
            and exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and not l.granted
                        and l.classid = ? and l.objid = ?)
            """;

    // Who only finds that all of a batch is known already has the fence, and no business with signatures.
    private static final String WRITING = KNOWN + """
            and exists (select from pg_locks l where l.pid = a.pid and l.relation = 'signature'::regclass
                        and l.mode = 'RowExclusiveLock' and l.granted)
            """;

    /** Those that wait there. */
    static Stream<Transaction> at(Point point, Connection look) throws SQLException {
        return found(look, WAITING, Point.LOCKS, point.ordinal());
    }

    /** Those that have written and not committed, wherever they are. */
    static Stream<Transaction> writing(Connection look) throws SQLException {
        return found(look, WRITING);
    }

    private static Stream<Transaction> found(Connection look, String query, Object... parameters) throws SQLException {
        try (var statement = look.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = Stream.<Transaction>builder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Transaction(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getString(4)));
                }
            }
            return found.build();
        }
    }
}
