package org.undersigned.bench.mail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.undersigned.bench.stage.Intake;
import org.undersigned.local.postgres.LocalPostgres;

/** The service's database: who is told, and what became of their mails. */
final class Ledger implements AutoCloseable {

    static final String NAME = "notification";

    // As those who signed and confirmed leave them, at twenty domains.
    private static final String SUPPORTERS = """
            insert into supporter (id, petition, inbox, household, person, signature, state, email, name, locale,
                confirm_token, withdraw_token, not_me_token, status_token, wants_strikes, wants_milestones, wants_news,
                confirmed_at, mails)
            select gen_random_uuid(), ?, 'o' || lpad(n::text, 42, '0'), 'g' || lpad(n::text, 42, '0'),
                'q' || lpad(n::text, 42, '0'), gen_random_uuid(), 'CONFIRMED',
                'doctor.' || n || '@d' || n % 20 || '.example', 'Doctor Number ' || n, 'en',
                repeat(md5(n::text), 3), repeat(md5(n::text), 3), repeat(md5(n::text), 3), repeat(md5(n::text), 3),
                true, true, false, now(), 1
            from generate_series(cast(? as int), cast(? as int)) as n""";

    private static final String CONFIRMATIONS = """
            select s.email, m.settled_at from mail m join mailing g on g.id = m.mailing join supporter s on s.id = m.supporter
            where g.kind = 'CONFIRMATION' and m.state = 'SENT'""";

    private final Connection connection;
    private int supporters;

    Ledger(int port) throws SQLException {
        connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, LocalPostgres.USER, "");
    }

    /** So many are there from now on. */
    void fill(int upTo) throws SQLException {
        try (var insert = connection.prepareStatement(SUPPORTERS);
                var other = connection.createStatement()) {
            insert.setString(1, Intake.PETITION);
            insert.setInt(2, supporters + 1);
            insert.setInt(3, upTo);
            insert.executeUpdate();
            supporters = upTo;
            other.execute("vacuum analyze");
            // What is dirty is on disk, and what is measured next does not pay for it.
            other.execute("checkpoint");
        }
    }

    boolean knowsPetition() throws SQLException {
        return number("select count(*) from petition where slug = ?", Intake.PETITION) > 0;
    }

    int sent(String mailing) throws SQLException {
        return number("select count(*) from mail where mailing = ? and state = 'SENT'", mailing);
    }

    int queued(String mailing) throws SQLException {
        return number("select count(*) from mail where mailing = ?", mailing);
    }

    /** When each confirmation was written down as taken, by address. */
    Map<String, Instant> confirmations() throws SQLException {
        var found = new HashMap<String, Instant>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CONFIRMATIONS)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getTimestamp(2).toInstant());
            }
        }
        return found;
    }

    private int number(String query, String word) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, word);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
