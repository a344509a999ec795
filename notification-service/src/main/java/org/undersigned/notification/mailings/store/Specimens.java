package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;

/**
 * A mailing's letter as it would be written to somebody who does not exist: their links are genuine and open nothing, and
 * no row of the ledger knows of it.
 */
@ApplicationScoped
public class Specimens {

    // A mailing tells of the version of a strike that it was opened for, whatever the strike is now.
    private static final String VERSION = """
            (select row_to_json(k) from (
                select v.*, v.strike as id, g.petition as petition, s.changed_at
                from strike_version v join strike s on s.id = v.strike
                where v.strike = g.strike and %s order by v.sequence desc limit 1) k) as %s,
            """;

    private static final String LETTER = """
            select 0 as id, g.id as mailing, gen_random_uuid() as occasion, g.kind, 1 as attempts, false as recovered,
                cast(:now as text) as deadline, g.petition, p.title,
                cast('00000000-0000-0000-0000-000000000000' as uuid) as supporter, cast(:email as text) as email,
                'Jo Bloggs' as name, false as refused, 'test' as confirm_token, 'test' as withdraw_token,
                'test' as not_me_token, 'test' as status_token, g.threshold, g.count, 0 as moves,
                cast(:locale as text) as locale,
            """ + VERSION.formatted("v.sequence = g.sequence", "strike")
            + VERSION.formatted("v.sequence < g.sequence and v.status = 'PLANNED'", "told_before") + """
                case when g.kind = 'STRIKE_DATES' then (
                    select json_agg(k order by k.starts_at) from strike k where k.petition = g.petition
                        and k.status = 'PLANNED' and k.starts_at > cast(cast(:now as text) as timestamptz)) end as ahead,
                (select row_to_json(n) from news n where n.petition = g.petition and n.id = g.news) as news
            from (select id, kind, petition, strike, sequence, threshold, count, news from mailing where id = :mailing
                union all select""" + " "
            + Occasions.NEWS_ID + ", 'NEWS', n.petition, null, null, null, null, n.id"
            + " from news n where " + Occasions.NEWS_ID
            + " = :mailing limit 1) g join petition p on p.slug = g.petition";

    private final Transactions transactions;
    private final Clock clock;

    Specimens(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty where there is nothing to tell: no such mailing, news that was taken back, no strike ahead. */
    public Uni<Optional<Addressed>> find(String mailing, Language language, String email) {
        return transactions.run(session -> Sql.of(LETTER)
                .with("mailing", mailing)
                .with("locale", language.code())
                .with("email", email)
                .with("now", clock.instant())
                .read(session, Addressed.class)
                .map(found -> found.stream().filter(Specimens::tells).findFirst()));
    }

    private static boolean tells(Addressed letter) {
        return (letter.kind() != Kind.NEWS || letter.news() != null)
                && (letter.kind() != Kind.STRIKE_DATES || letter.ahead() != null);
    }
}
