package org.undersigned.notification.mailings.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Audience;
import org.undersigned.notification.mailings.overview.Progress;
import org.undersigned.notification.mailings.overview.Reach;

/** Counts the ledger's rows. Its cost grows with the mailing: see {@link Glances}, which asks seldom. */
@ApplicationScoped
public class Counting {

    private static final String COUNTS = """
            , count(m.id) as total,
                count(*) filter (where m.state = 'QUEUED') as queued,
                count(*) filter (where m.state in ('CLAIMED', 'ATTEMPTING')) as sending,
                count(*) filter (where m.state = 'SENT') as sent,
                count(*) filter (where m.state = 'FAILED') as failed,
                count(*) filter (where m.state = 'AMBIGUOUS') as ambiguous,
                count(*) filter (where m.state = 'CANCELLED') as cancelled,
                count(*) filter (where m.state = 'QUEUED' and m.attempts > 0) as deferred,
                count(*) filter (where m.state = 'SENT' and m.recovered) as perhaps_twice,
                count(*) filter (where m.state = 'CANCELLED' and m.words in ('unsubscribed', 'no longer wanted')) as "left",
                count(*) filter (where m.state = 'CANCELLED' and m.told_in is not null) as elsewhere,
                count(*) filter (where back.bounced) as bounced,
                count(*) filter (where back.complained) as complaints,
                count(*) filter (where m.state in ('SENT', 'FAILED', 'AMBIGUOUS')
                    and m.settled_at > now() - interval '1 minute') as last_minute,
                max(m.due_at) filter (where m.state = 'QUEUED') as last_due
            """;

    // Few come back: they are found by their mailings and not mail by mail.
    private static final String BACK = """
             left join (select mail, bool_or(outcome <> 'COMPLAINT') as bounced, bool_or(outcome = 'COMPLAINT') as complained
                from bounce where mailing = any(cast(:mailings as text[])) group by mail) back on back.mail = m.id
            """;

    private final Transactions transactions;

    Counting(Transactions transactions) {
        this.transactions = transactions;
    }

    /** By mailing; all that were asked for are there. Nobody is counted apart, for that takes sorting. */
    public Uni<Map<String, Progress>> of(Collection<String> mailings) {
        return transactions.run(session -> Sql.of(
                        "select a.id as name, count(m.id) as people" + COUNTS + """
                        from unnest(cast(:mailings as text[])) as a(id) left join mail m on m.mailing = a.id
                        """ + BACK + """
                        group by a.id""")
                .texts("mailings", mailings)
                .read(session, Progress.class)
                .map(found -> found.stream().collect(Collectors.toMap(Progress::name, Function.identity()))));
    }

    /** By destination; the empty name is for whose address is gone. */
    Uni<List<Progress>> byDomain(String mailing) {
        return transactions.run(session -> Sql.of("""
                        select coalesce(mail_domain(s.email), '') as name, count(distinct m.supporter) as people
                        """ + COUNTS + """
                        from mail m join supporter s on s.id = m.supporter """ + BACK + """
                        where m.mailing = :mailing group by 1""")
                .with("mailing", mailing)
                .texts("mailings", List.of(mailing))
                .read(session, Progress.class));
    }

    Uni<Reach> reach(String petition, Audience audience) {
        return transactions.run(session -> Sql.of("""
                        select count(*) as supporters, count(*) filter (where wants) as asked,
                            count(*) filter (where wants and (suppressed or email is null)) as unreachable
                        from (select s.suppressed, s.email, case cast(:audience as text)
                                when 'STRIKES' then s.wants_strikes
                                when 'MILESTONES' then s.wants_milestones
                                when 'NEWS' then s.wants_news else false end as wants
                            from supporter s where s.petition = :petition and s.state = 'CONFIRMED') standing""")
                .with("petition", petition)
                .with("audience", audience.name())
                .read(session, Reach.class)
                .map(List::getFirst));
    }
}
