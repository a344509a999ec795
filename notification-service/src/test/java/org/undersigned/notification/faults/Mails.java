package org.undersigned.notification.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.undersigned.notification.delivery.BounceAddress;
import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Kind.AfterUnknown;

/** The ledger, looked at from outside, beside what came to the servers. */
record Mails(Map<String, String> settings, BounceAddress bounces) {

    private static final String LEDGER = """
            select m.id, g.kind, m.mailing, m.state, m.recovered, s.email from mail m
            join mailing g on g.id = m.mailing join supporter s on s.id = m.supporter""";

    private static final String SETTLED = """
            select count(*) from mail m join mailing g on g.id = m.mailing
            where g.kind in ('CONFIRMATION', 'STRIKE_PLANNED') and m.state not in ('QUEUED', 'CLAIMED', 'ATTEMPTING')""";

    /** What the ledger says of a mail, and the letters that came of it. */
    record Mail(Entry entry, List<Received> letters) {

        boolean isToAll() {
            return entry.kind().afterUnknown() == AfterUnknown.LEAVE;
        }

        boolean isAmbiguous() {
            return entry.state().equals("AMBIGUOUS");
        }
    }

    record Entry(long id, Kind kind, String mailing, String state, boolean recovered, String email) {}

    /** Confirmations and letters to all that are on their way no more. */
    long settled() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(SETTLED)) {
            row.next();
            return row.getLong(1);
        }
    }

    long mailOf(Received letter) {
        return bounces.mail(letter.from()).orElseThrow();
    }

    List<Mail> beside(List<Received> received) throws SQLException {
        var byMail = received.stream().collect(Collectors.groupingBy(this::mailOf));
        return entries().stream()
                .map(it -> new Mail(it, byMail.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private List<Entry> entries() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LEDGER)) {
            var entries = new ArrayList<Entry>();
            while (row.next()) {
                entries.add(new Entry(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("mailing"),
                        row.getString("state"),
                        row.getBoolean("recovered"),
                        row.getString("email")));
            }
            return entries;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
