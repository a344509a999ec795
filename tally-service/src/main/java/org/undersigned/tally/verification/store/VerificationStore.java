package org.undersigned.tally.verification.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

import org.undersigned.tally.register.Channel;
import org.undersigned.tally.verification.Figures;
import org.undersigned.tally.verification.Verification;

/** Counts the register anew. It reads every signature there is, so it is for now and then. */
@ApplicationScoped
public class VerificationStore {

    // One statement sees one moment: what is being counted meanwhile is in all of the sums or in none.
    private static final String COUNT_ANEW = """
            with wanted as (
              select petition, version, online, paper, awaiting from tally %s
            ), crowd as (
              select petition, state = 'COUNTED' as counts, channel = any(cast(:onPaper as text[])) as on_paper,
                country, nation, area, occupation, channel, gathering, count(*) as people
              from signature join wanted using (petition) where state in ('AWAITING', 'COUNTED')
              group by petition, counts, country, nation, area, occupation, channel, gathering
            ), anew as (
              select petition,
                cast(sum(people) filter (where counts and not on_paper) as bigint) as online,
                cast(sum(people) filter (where counts and on_paper) as bigint) as paper,
                cast(sum(people) filter (where not counts) as bigint) as awaiting
              from crowd group by petition
            ), recounted as (
              select crowd.petition, p.kind, coalesce(p.cell, '') as cell,
                coalesce(sum(people) filter (where not on_paper), 0) as online,
                coalesce(sum(people) filter (where on_paper), 0) as paper
              from crowd cross join lateral (values ('country', country), ('nation', nation), ('area', area),
                ('occupation', occupation), ('channel', channel), ('gathering', gathering)) as p (kind, cell)
              where counts group by crowd.petition, p.kind, coalesce(p.cell, '')
            ), astray as (
              select petition, sum(abs(coalesce(k.online, 0) - coalesce(r.online, 0))
                                 + abs(coalesce(k.paper, 0) - coalesce(r.paper, 0))) as signatures
              from (select k.* from tally_part k join wanted using (petition)) k
                full join recounted r using (petition, kind, cell)
              group by petition
            ), moved as (
              select petition, sum(q.online) as online, sum(q.paper) as paper
              from tally_quarter q join wanted using (petition) group by petition
            )
            select w.petition, w.version, w.online, w.paper, w.awaiting,
              coalesce(a.online, 0), coalesce(a.paper, 0), coalesce(a.awaiting, 0),
              cast(coalesce(m.online, 0) as bigint), cast(coalesce(m.paper, 0) as bigint),
              cast(coalesce(s.signatures, 0) as bigint)
            from wanted w left join anew a using (petition) left join moved m using (petition)
              left join astray s using (petition)
            order by w.petition
            """;

    private static final String ALL = COUNT_ANEW.formatted("");
    private static final String ONE = COUNT_ANEW.formatted("where petition = :petition");

    private final Mutiny.SessionFactory sessions;

    VerificationStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Empty where nothing is known of the petition. */
    public Uni<Optional<Verification>> of(String petition) {
        return countAnew(ONE, query -> query.setParameter("petition", petition))
                .map(found -> found.stream().findFirst());
    }

    public Uni<List<Verification>> all() {
        return countAnew(ALL, query -> query);
    }

    /** As its transaction sees it. */
    Uni<Verification> of(Mutiny.StatelessSession session, String petition) {
        return countAnew(session, ONE, query -> query.setParameter("petition", petition))
                .map(List::getFirst);
    }

    private Uni<List<Verification>> countAnew(String sql, UnaryOperator<SelectionQuery<Object[]>> which) {
        return sessions.withStatelessSession(session -> countAnew(session, sql, which));
    }

    private static Uni<List<Verification>> countAnew(
            Mutiny.StatelessSession session, String sql, UnaryOperator<SelectionQuery<Object[]>> which) {
        return which.apply(session.createNativeQuery(sql, Object[].class))
                .setParameter("onPaper", Channel.onPaper())
                .getResultList()
                .map(rows -> rows.stream().map(VerificationStore::read).toList());
    }

    private static Verification read(Object[] row) {
        var awaiting = number(row[4]);
        return new Verification(
                (String) row[0],
                number(row[1]),
                new Figures(number(row[2]), number(row[3]), awaiting),
                new Figures(number(row[5]), number(row[6]), number(row[7])),
                new Figures(number(row[8]), number(row[9]), awaiting),
                number(row[10]));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
