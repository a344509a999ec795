package org.undersigned.faults.observed;

import java.util.List;
import java.util.stream.Collectors;

import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.stage.Database;

/** The notification-service's ledger of a petition, beside what came to the mail server. */
public record Mails(List<Mail> ledger, List<Letter> letters) {

    /**
     * @param recovered sent once more because nobody knew what had become of it
     * @param email null where it is not kept any more
     */
    public record Entry(long id, String kind, String mailing, String state, boolean recovered, String email) {}

    /** What the ledger says of a mail, and the letters that came of it. */
    public record Mail(Entry entry, List<Letter> letters) {

        public boolean isListed() {
            return entry.recovered() || entry.state().equals("AMBIGUOUS");
        }
    }

    static Mails of(Database notification, List<Letter> letters, String petition) {
        var byMail = letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.mail().orElse(-1)));
        var ledger = Rows.of(
                notification,
                row -> new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getString(6)),
                """
                select m.id, g.kind, g.id, m.state, m.recovered, s.email
                from mail m join mailing g on g.id = m.mailing join supporter s on s.id = m.supporter
                where g.petition = ?""",
                petition);
        return new Mails(
                ledger.stream()
                        .map(each -> new Mail(each, byMail.getOrDefault(each.id(), List.of())))
                        .toList(),
                letters);
    }
}
