package org.undersigned.tally.results.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.results.About;
import org.undersigned.tally.results.About.Span;
import org.undersigned.tally.results.Look;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.Results.Count;
import org.undersigned.tally.results.Results.Milestone;
import org.undersigned.tally.results.Results.Step;

/**
 * Reads results from what counting keeps: quarters of an hour and cells, never signatures. What it costs does not depend on
 * how many signed.
 */
@ApplicationScoped
public class ResultsStore {

    /** Hours of so many days stand beside the curve of all days. */
    private static final int LATELY = 7;

    private static final String ABOUT = """
            select p.slug, p.title, p.time_zone, coalesce(p.occupations, '[]'), coalesce(p.language, 'en'),
              cast(extract(epoch from coalesce(p.opens_at, p.published_at)) * 1000 as bigint),
              cast(extract(epoch from p.closes_at) * 1000 as bigint) as closes,
              t.version, t.online, t.paper, cast(extract(epoch from t.last_signed_at) * 1000 as bigint) as signed,
              cast(extract(epoch from (select min(since) from tally_quarter q where q.petition = p.slug)) * 1000 as bigint)
                as first,
              cast(extract(epoch from (select max(since) from tally_quarter q where q.petition = p.slug)) * 1000 as bigint)
                as last
            from petition p join tally t on t.petition = p.slug where p.slug = :petition
            """;

    private static final String LOOK = """
            select version, online + paper as signatures, cast(extract(epoch from at) * 1000 as bigint) as at, cells
            from shown where petition = :petition
            """;

    private static final String MILESTONES = """
            select rung, m.count, cast(extract(epoch from m.reached_at) * 1000 as bigint)
            from (select distinct unnest(milestones) as rung from petition where slug = :petition) as ladder
            left join milestone m on m.petition = :petition and m.threshold = rung
            order by rung
            """;

    private final Mutiny.SessionFactory sessions;

    ResultsStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Empty where nothing is known of the petition. */
    public Uni<Optional<Results>> of(String petition, Instant now) {
        return sessions.withStatelessTransaction(session -> oneMoment(session)
                .chain(() -> session.createNativeQuery(ABOUT, Object[].class)
                        .setParameter("petition", petition)
                        .getSingleResultOrNull())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : results(session, row, now).map(Optional::of)));
    }

    /** Each hour of these days of the petition's zone; of a month there are some 744. */
    public Uni<List<Step>> hours(About about, Span days) {
        return sessions.withStatelessSession(session -> new Steps(session, about.slug(), about.calendar()).hours(days));
    }

    /** Its days must add up to its count, though the one is read after the other. */
    private static Uni<Integer> oneMoment(Mutiny.StatelessSession session) {
        return session.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
    }

    private static Uni<Results> results(Mutiny.StatelessSession session, Object[] row, Instant now) {
        var about = Rows.about(row);
        var count = new Count(Rows.number(row[7]), Rows.number(row[8]), Rows.number(row[9]), Rows.instant(row[10]));
        var span = about.span(Rows.instant(row[11]), Rows.instant(row[12]), now);
        var steps = new Steps(session, about.slug(), about.calendar());
        return steps.days(span)
                .chain(days -> steps.hours(span.last(LATELY))
                        .chain(hours -> look(session, about.slug())
                                .chain(look -> milestones(session, about.slug())
                                        .map(ladder ->
                                                new Results(about, count, days, hours, look, ladder, null, null)))));
    }

    private static Uni<Look> look(Mutiny.StatelessSession session, String petition) {
        return session.createNativeQuery(LOOK, Object[].class)
                .setParameter("petition", petition)
                .getSingleResultOrNull()
                .map(row -> row == null ? Look.NONE : Rows.look(row));
    }

    private static Uni<List<Milestone>> milestones(Mutiny.StatelessSession session, String petition) {
        return session.createNativeQuery(MILESTONES, Object[].class)
                .setParameter("petition", petition)
                .getResultList()
                .map(rows -> rows.stream().map(Rows::milestone).toList());
    }
}
