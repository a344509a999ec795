package org.undersigned.notification.mailings.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.mailings.Mailing;

/** Writes mailings and their mails, always within somebody's transaction. The ledger's unique key makes each once. */
public final class MailingStore {

    private MailingStore() {}

    /** Keeps those that are new, and says which those are. */
    public static Uni<List<String>> open(Mutiny.StatelessSession session, Collection<Mailing> mailings) {
        return Sql.of("insert into mailing select * from " + Sql.ROWS_OF.formatted("mailing")
                        + " on conflict do nothing returning id")
                .rows(mailings)
                .read(session, Id.class)
                .map(ids -> ids.stream().map(Id::id).toList());
    }

    /** Mails to single people, each for its own occasion. */
    public static Uni<Void> post(Mutiny.StatelessSession session, Collection<Letter> letters) {
        return Sql.of("""
                        insert into mail (mailing, supporter, occasion, lane, due_at, deadline)
                        select r.mailing, r.supporter, r.occasion, g.lane, r.due_at, r.deadline
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                            as r(mailing text, supporter uuid, occasion text, due_at timestamptz, deadline timestamptz)
                        join mailing g on g.id = r.mailing
                        on conflict do nothing""").rows(letters).write(session).replaceWithVoid();
    }

    public record Letter(String mailing, UUID supporter, String occasion, Instant dueAt, Instant deadline) {}

    private record Id(String id) {}
}
