package org.undersigned.tally.counting.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.Day;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;
import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.events.TallyEvent.Milestone;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

/**
 * What the database knows and the topics may not: the outbox is the state itself. Reading it again after a crash repeats
 * an event, and each is harmless when repeated.
 */
@ApplicationScoped
public class UntoldStore {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final ObjectReader LADDER = JSON.readerFor(new TypeReference<List<Milestone>>() {});
    private static final ObjectReader DAYS = JSON.readerFor(new TypeReference<List<TallyEvent.Day>>() {});

    private static final String UNTOLD = """
            from tally t join petition p on p.slug = t.petition left join tally_told told on told.petition = t.petition
            where (told.version is null or told.version < t.version)
            """;

    // A petition that has closed keeps telling of its last days, whatever is withdrawn from it later.
    private static final String LAST = """
            cast(extract(epoch from least(cast(cast(:now as text) as timestamptz), p.closes_at + interval '24 hours')) * 1000
              as bigint)
            """;

    private static final String WINDOWS = "select distinct p.time_zone, " + LAST + UNTOLD;

    // When a day begins is for Java alone to say: two databases of time zones may differ, and what PostgreSQL has never
    // heard of would fail the whole statement. A petition of a window not among them is told by the next tick.
    private static final String TALLIES = """
            select t.petition, t.version, t.online, t.paper,
              cast(extract(epoch from t.last_signed_at) * 1000 as bigint),
              (select min(rung) from unnest(p.milestones) as rung where rung > t.online + t.paper),
              (select cast(coalesce(json_agg(json_build_object('threshold', r.rung, 'reachedAt', m.reached_at) order by r.rung),
                                    '[]') as text)
               from (select distinct unnest(p.milestones) as rung) r
               left join milestone m on m.petition = t.petition and m.threshold = r.rung),
              case when t.last_signed_at is null then '[]' else
              (select cast(json_agg(json_build_object('day', d.day, 'signatures',
                        (select coalesce(sum(q.online + q.paper), 0) from tally_quarter q
                         where q.petition = t.petition and q.since >= d.begins and q.since < d.ends)) order by d.day) as text)
               from unnest(cast(:zone as text[]), cast(:day as text[]), cast(cast(:begins as text[]) as timestamptz[]),
                 cast(cast(:ends as text[]) as timestamptz[]), cast(:last as bigint[])) as d (zone, day, begins, ends, last)
               where d.zone = p.time_zone and d.last = %1$s) end
            %2$s and (p.time_zone, %1$s) in (select * from unnest(cast(:zone as text[]), cast(:last as bigint[])))
            """.formatted(LAST, UNTOLD);

    private static final String TOLD = """
            insert into tally_told as told (petition, version) values (:petition, :version)
            on conflict (petition) do update set version = excluded.version where told.version < excluded.version
            returning petition
            """;

    private static final String LEAP =
            "update tally set version = :shown + 1 where petition = :petition and version <= :shown returning petition";

    private static final String MILESTONES = """
            select petition, threshold, count, highest, cast(extract(epoch from reached_at) * 1000 as bigint)
            from milestone where not told order by petition, threshold limit 1000
            """;

    private static final String MILESTONE_TOLD =
            "update milestone set told = true where petition = :petition and threshold = :threshold returning petition";

    private final Mutiny.SessionFactory sessions;

    UntoldStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Does the work where no other replica is at it: an older count told after a newer one would be the last that the
     * compacted topic keeps. The lock goes with the transaction, and with the connection of a replica that dies.
     */
    public Uni<Void> alone(Supplier<Uni<Void>> work) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('tell counts'))", Boolean.class)
                .getSingleResult()
                .chain(mine -> mine ? work.get() : Uni.createFrom().voidItem()));
    }

    /** @param now decides which day is the last; of a petition that has closed it is the day after */
    public Uni<List<TallyChanged>> tallies(Instant now) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(WINDOWS, Object[].class)
                .setParameter("now", now.toString())
                .getResultList()
                .map(windows -> windows.stream().flatMap(UntoldStore::shown).toList())
                .chain(days -> days.isEmpty() ? Uni.createFrom().item(List.of()) : tallies(session, now, days)));
    }

    /** @param last by which instant the window was asked for, in ms */
    private record Shown(Day day, long last) {}

    private static Stream<Shown> shown(Object[] window) {
        return Day.until(instant(window[1]), (String) window[0]).stream().map(day -> new Shown(day, number(window[1])));
    }

    private Uni<List<TallyChanged>> tallies(Mutiny.StatelessSession session, Instant now, List<Shown> shown) {
        var days = shown.stream().map(Shown::day).toList();
        return session.createNativeQuery(TALLIES, Object[].class)
                .setParameter("now", now.toString())
                .setParameter("last", shown.stream().map(Shown::last).toArray(Long[]::new))
                .setParameter("zone", texts(days, Day::zone))
                .setParameter("day", texts(days, Day::date))
                .setParameter("begins", texts(days, Day::begins))
                .setParameter("ends", texts(days, Day::ends))
                .getResultList()
                .map(rows -> rows.stream().map(UntoldStore::tally).toList());
    }

    public Uni<Void> told(TallyChanged tally) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(TOLD, String.class)
                .setParameter("petition", tally.petition())
                .setParameter("version", tally.version())
                .getResultList()
                .replaceWithVoid());
    }

    /** Raises a petition's version above one that the topic has already. */
    public Uni<Void> leap(String petition, long shown) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(LEAP, String.class)
                .setParameter("petition", petition)
                .setParameter("shown", shown)
                .getResultList()
                .replaceWithVoid());
    }

    public Uni<List<MilestoneReached>> milestones() {
        return sessions.withStatelessSession(session ->
                        session.createNativeQuery(MILESTONES, Object[].class).getResultList())
                .map(rows -> rows.stream().map(UntoldStore::milestone).toList());
    }

    public Uni<Void> told(MilestoneReached milestone) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(MILESTONE_TOLD, String.class)
                .setParameter("petition", milestone.petition())
                .setParameter("threshold", milestone.threshold())
                .getResultList()
                .replaceWithVoid());
    }

    private static TallyChanged tally(Object[] row) {
        var online = number(row[2]);
        var paper = number(row[3]);
        return new TallyChanged(
                (String) row[0],
                number(row[1]),
                online + paper,
                online,
                paper,
                instant(row[4]),
                row[5] == null ? null : number(row[5]),
                read(LADDER, row[6]),
                read(DAYS, row[7]));
    }

    private static MilestoneReached milestone(Object[] row) {
        return new MilestoneReached((String) row[0], number(row[1]), number(row[2]), number(row[3]), instant(row[4]));
    }

    private static <T> List<T> read(ObjectReader list, Object json) {
        try {
            return list.readValue((String) json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String[] texts(List<Day> days, Function<Day, Object> value) {
        return days.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(number(millis));
    }
}
