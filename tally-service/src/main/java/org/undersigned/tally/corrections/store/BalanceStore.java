package org.undersigned.tally.corrections.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.corrections.Balance;
import org.undersigned.tally.corrections.Ledger.Figures;
import org.undersigned.tally.register.Channel;

/** Holds the public ledger against the register and the count. It reads every signature there is, so it is for now and then. */
@ApplicationScoped
public class BalanceStore {

    // A repair brings the count to what the rest explains, so it is no part of that.
    // Who was counted, erased and signed anew was counted twice and is one, and no fall came between.
    private static final String BALANCE = """
            with ever as (
              select petition, count(*) filter (where not channel = any(cast(:onPaper as text[]))) as online,
                count(*) filter (where channel = any(cast(:onPaper as text[]))) as paper
              from signature where counted_at is not null and not (state = 'WITHDRAWN' and why = 'ERASED') group by petition
            ), corrected as (
              select petition, cast(sum(online) as bigint) as online, cast(sum(paper) as bigint) as paper
              from correction where reason <> 'REPAIR' group by petition
            )
            select t.petition, t.online, t.paper, coalesce(e.online, 0), coalesce(e.paper, 0), coalesce(c.online, 0),
              coalesce(c.paper, 0)
            from tally t left join ever e using (petition) left join corrected c using (petition)
            order by t.petition
            """;

    private final Mutiny.SessionFactory sessions;

    BalanceStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Of every petition, all as of one moment. */
    public Uni<List<Balance>> all() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(BALANCE, Object[].class)
                .setParameter("onPaper", Channel.onPaper())
                .getResultList()
                .map(rows -> rows.stream().map(BalanceStore::read).toList()));
    }

    private static Balance read(Object[] row) {
        return new Balance((String) row[0], figures(row, 1), figures(row, 3), figures(row, 5));
    }

    private static Figures figures(Object[] row, int from) {
        return new Figures(((Number) row[from]).longValue(), ((Number) row[from + 1]).longValue());
    }
}
