package org.undersigned.tally.register.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.Signatory;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.register.Cause;
import org.undersigned.tally.register.Domain;
import org.undersigned.tally.register.Entry;
import org.undersigned.tally.register.Fold.Held;
import org.undersigned.tally.register.Key;
import org.undersigned.tally.register.Needed;
import org.undersigned.tally.register.Outcome;
import org.undersigned.tally.register.Signature;
import org.undersigned.tally.register.Transition;

/** The register of signatures: read by inbox, written by batch, one statement each whatever the batch's size. */
@ApplicationScoped
class RegisterStore {

    private static final String COLUMNS = """
            s.petition, s.inbox, s.id, s.state, s.person, s.household, s.channel, s.duplicate_of, s.why,
            cast(extract(epoch from s.confirmed_at) * 1000 as bigint) as confirmed_at, s.erased,
            s.country, s.nation, s.area, s.occupation, s.gathering, s.removal, s.was, s.counted_at is not null as counted, s.seq
            """;

    // An inbox may hold any number of repetitions, so those who stand in it are found by an index that has no others.
    // Everything else is found by its primary key, but for who is to be erased: once, whatever is repeated later.
    // Joins, not "inbox = any(...)": a plan made while the register was nearly empty is kept until statistics are,
    // up to a minute, and would compare each of its rows with each inbox of the batch.
    static final String HELD = """
            with named as (
              select %1$s from unnest(cast(:namedInbox as text[]), cast(:namedId as text[])) as n (inbox, id)
              join signature s on s.inbox = n.inbox and s.id = cast(n.id as uuid)
            )
            select %1$s from unnest(cast(:inboxes as text[])) as n (inbox)
            join signature s on s.inbox = n.inbox and s.state in ('AWAITING', 'COUNTED', 'REMOVED')
            union select * from named
            union select %1$s from named join signature s on s.inbox = named.inbox and s.id = named.duplicate_of
            union select %1$s from unnest(cast(:erased as text[])) as n (inbox)
            join signature s on s.inbox = n.inbox and not s.erased
            order by seq
            """.formatted(COLUMNS);

    // A row may be there already where an event came before its submission. Who is erased leaves only fingerprints.
    private static final String ARRIVE = """
            insert into signature as s (inbox, id, petition, state, person, household, duplicate_of, why, confirmed_at,
                erased, name, postcode, country, occupation, channel, consent, submitted_at, counted_at,
                changed_at, nation, area, gathering, domain, signals)
            select n.inbox, cast(n.id as uuid), n.petition, n.state, n.person, n.household, cast(n.duplicate_of as uuid), n.why,
                cast(n.confirmed_at as timestamptz), cast(n.erased as boolean), n.name, n.postcode, n.country, n.occupation,
                n.channel, n.consent, cast(n.submitted_at as timestamptz),
                cast(n.counted_at as timestamptz), cast(n.changed_at as timestamptz),
                n.nation, n.area, n.gathering, n.domain, string_to_array(n.signals, ',')
            from unnest(cast(:inbox as text[]), cast(:id as text[]), cast(:petition as text[]), cast(:state as text[]),
                cast(:person as text[]), cast(:household as text[]), cast(:duplicateOf as text[]), cast(:why as text[]),
                cast(:confirmedAt as text[]), cast(:erased as text[]), cast(:name as text[]), cast(:postcode as text[]),
                cast(:country as text[]), cast(:occupation as text[]), cast(:channel as text[]), cast(:consent as text[]),
                cast(:submittedAt as text[]), cast(:countedAt as text[]), cast(:changedAt as text[]), cast(:nation as text[]), cast(:area as text[]),
                cast(:gathering as text[]), cast(:domain as text[]), cast(:signals as text[]))
              as n (inbox, id, petition, state, person, household, duplicate_of, why, confirmed_at, erased, name, postcode,
                country, occupation, channel, consent, submitted_at, counted_at, changed_at, nation, area, gathering, domain,
                signals)
            on conflict (inbox, id) do update
              set state = excluded.state, person = excluded.person, household = excluded.household,
                  duplicate_of = excluded.duplicate_of, why = excluded.why, confirmed_at = excluded.confirmed_at,
                  erased = s.erased or excluded.erased,
                  name = case when not s.erased then excluded.name end,
                  postcode = case when not s.erased then excluded.postcode end,
                  domain = case when not s.erased then excluded.domain end,
                  signals = case when not s.erased then excluded.signals end,
                  country = excluded.country, nation = excluded.nation, area = excluded.area,
                  occupation = excluded.occupation, channel = excluded.channel, gathering = excluded.gathering,
                  consent = excluded.consent, submitted_at = excluded.submitted_at,
                  counted_at = excluded.counted_at, changed_at = excluded.changed_at
            returning s.id
            """;

    // Nobody needs to know whose a signature was that was taken back: signing again makes a new one. What a rule
    // took out keeps its name as long as that can be undone, and has counted since it did, whatever was done and
    // undone.
    private static final String MOVE = """
            update signature s
            set state = n.state, why = n.why, changed_at = cast(n.changed_at as timestamptz),
                removal = cast(n.removal as uuid), was = n.was,
                counted_at = coalesce(s.counted_at, cast(n.counted_at as timestamptz)),
                name = case when n.named = 'true' then s.name end,
                postcode = case when n.named = 'true' then s.postcode end,
                country = case when n.named = 'true' then s.country end,
                nation = case when n.named = 'true' then s.nation end,
                area = case when n.named = 'true' then s.area end,
                occupation = case when n.named = 'true' then s.occupation end,
                gathering = case when n.named = 'true' then s.gathering end,
                domain = case when n.named = 'true' then s.domain end,
                signals = case when n.named = 'true' then s.signals end
            from unnest(cast(:inbox as text[]), cast(:id as text[]), cast(:state as text[]), cast(:why as text[]),
                cast(:countedAt as text[]), cast(:changedAt as text[]), cast(:removal as text[]), cast(:was as text[]), cast(:named as text[]))
              as n (inbox, id, state, why, counted_at, changed_at, removal, was, named)
            where s.inbox = n.inbox and s.id = cast(n.id as uuid)
            returning s.id
            """;

    // Of what counts, or may be put back, all but the postcode stays, for it is numbers in the breakdowns; see README.
    private static final String ERASE = """
            update signature s set erased = true, name = null, postcode = null, domain = null, signals = null,
                country = case when 'COUNTED' in (s.state, s.was) then s.country end,
                nation = case when 'COUNTED' in (s.state, s.was) then s.nation end,
                area = case when 'COUNTED' in (s.state, s.was) then s.area end,
                occupation = case when 'COUNTED' in (s.state, s.was) then s.occupation end,
                gathering = case when 'COUNTED' in (s.state, s.was) then s.gathering end
            from unnest(cast(:inbox as text[]), cast(:id as text[])) as n (inbox, id)
            where s.inbox = n.inbox and s.id = cast(n.id as uuid)
            returning s.id
            """;

    private static final String REMEMBER = """
            insert into transition (inbox, id, petition, state, why, at, partition, log_offset, ruled_by)
            select n.inbox, cast(n.id as uuid), n.petition, n.state, n.why, cast(n.at as timestamptz),
                cast(n.partition as int), cast(n.log_offset as bigint), cast(n.ruled_by as uuid)
            from unnest(cast(:inbox as text[]), cast(:id as text[]), cast(:petition as text[]), cast(:state as text[]),
                cast(:why as text[]), cast(:at as text[]), cast(:partition as text[]), cast(:offset as text[]),
                cast(:ruledBy as text[]))
              as n (inbox, id, petition, state, why, at, partition, log_offset, ruled_by)
            returning id
            """;

    /** As much of it as a decision about these needs, in the order in which it came. */
    Uni<List<Held>> held(Mutiny.StatelessSession session, List<? extends Cause> causes) {
        var needed = Needed.by(causes);
        var query = session.createNativeQuery(HELD, Object[].class)
                .setParameter("inboxes", needed.inboxes().toArray(String[]::new))
                .setParameter("erased", needed.erased().toArray(String[]::new));
        new Columns<>(query, needed.named()).bind("namedInbox", Key::inbox).bind("namedId", Key::id);
        return query.getResultList().map(rows -> rows.stream().map(States::read).toList());
    }

    Uni<Void> write(Mutiny.StatelessSession session, Outcome outcome) {
        var entries = outcome.entries();
        // Who leaves makes room for who comes in the same batch: unique indexes are checked row by row.
        return move(session, moved(entries, true))
                .chain(() -> move(session, moved(entries, false)))
                .chain(() ->
                        arrive(session, entries.stream().filter(Entry::isNew).toList()))
                .chain(() -> erase(session, outcome.erased()))
                .chain(() -> remember(session, outcome.transitions()));
    }

    private static List<Entry> moved(List<Entry> entries, boolean leaving) {
        return entries.stream()
                .filter(entry -> !entry.isNew() && leaving == leaves(entry.signature()))
                .toList();
    }

    private static boolean leaves(Signature signature) {
        return signature instanceof Signature.Withdrawn || signature instanceof Signature.Removed;
    }

    private Uni<Void> arrive(Mutiny.StatelessSession session, List<Entry> entries) {
        return run(
                session,
                ARRIVE,
                entries,
                columns -> columns.bind("inbox", entry -> entry.key().inbox())
                        .bind("id", entry -> entry.key().id())
                        .bind("petition", Entry::petition)
                        .bind("state", entry -> States.name(entry.signature()))
                        .bind("person", submission(SignatureSubmitted::person))
                        .bind("household", submission(SignatureSubmitted::household))
                        .bind("duplicateOf", entry -> States.duplicateOf(entry.signature()))
                        .bind("why", entry -> States.why(entry.signature()))
                        .bind("confirmedAt", entry -> States.confirmedAt(entry.signature()))
                        .bind("erased", entry -> States.erased(entry.signature()))
                        .bind("name", signatory(Signatory::name))
                        .bind("postcode", signatory(Signatory::postcode))
                        .bind("country", signatory(Signatory::country))
                        .bind("occupation", signatory(Signatory::occupation))
                        .bind("channel", submission(SignatureSubmitted::channel))
                        .bind("consent", submission(SignatureSubmitted::consent))
                        .bind("submittedAt", Entry::submittedAt)
                        .bind("countedAt", Entry::countedAt)
                        .bind("changedAt", Entry::changedAt)
                        .bind("nation", place(Place::nation))
                        .bind("area", place(Place::area))
                        .bind("gathering", ofLive(SignatureSubmitted::gathering))
                        .bind("domain", signatory(signatory -> Domain.of(signatory.email())))
                        .bind("signals", ofLive(RegisterStore::signals)));
    }

    private Uni<Void> move(Mutiny.StatelessSession session, List<Entry> entries) {
        return run(
                session,
                MOVE,
                entries,
                columns -> columns.bind("inbox", entry -> entry.key().inbox())
                        .bind("id", entry -> entry.key().id())
                        .bind("state", entry -> States.name(entry.signature()))
                        .bind("why", entry -> States.why(entry.signature()))
                        .bind("countedAt", Entry::countedAt)
                        .bind("changedAt", Entry::changedAt)
                        .bind("removal", entry -> States.removal(entry.signature()))
                        .bind("was", entry -> States.was(entry.signature()))
                        .bind("named", entry -> States.isNamed(entry.signature())));
    }

    private Uni<Void> erase(Mutiny.StatelessSession session, List<Key> erased) {
        return run(
                session,
                ERASE,
                erased,
                columns -> columns.bind("inbox", Key::inbox).bind("id", Key::id));
    }

    private Uni<Void> remember(Mutiny.StatelessSession session, List<Transition> steps) {
        return run(
                session,
                REMEMBER,
                steps,
                columns -> columns.bind("inbox", step -> step.key().inbox())
                        .bind("id", step -> step.key().id())
                        .bind("petition", Transition::petition)
                        .bind("state", step -> States.name(step.change().after()))
                        .bind("why", step -> States.why(step.change().after()))
                        .bind("at", step -> step.cause().at())
                        .bind("partition", step -> step.cause().place().partition())
                        .bind("offset", step -> step.cause().place().offset())
                        .bind("ruledBy", Transition::ruledBy));
    }

    private static <T> Uni<Void> run(
            Mutiny.StatelessSession session, String sql, List<T> rows, Function<Columns<T>, Columns<T>> bind) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var query = session.createNativeQuery(sql, UUID.class);
        bind.apply(new Columns<>(query, rows));
        return query.getResultList().replaceWithVoid();
    }

    private static Function<Entry, Object> submission(Function<SignatureSubmitted, Object> value) {
        return entry -> entry.submission() == null ? null : value.apply(entry.submission());
    }

    /** A name is kept only of who is in the count or may come to be: not of a repetition, not of what was taken back. */
    private static Function<Entry, Object> signatory(Function<Signatory, Object> value) {
        return ofLive(submission -> value.apply(submission.signatory()));
    }

    private static Function<Entry, Object> place(Function<Place, Object> value) {
        return ofLive(submission -> submission.place() == null ? null : value.apply(submission.place()));
    }

    private static Function<Entry, Object> ofLive(Function<SignatureSubmitted, Object> value) {
        return entry -> entry.submission() != null && entry.signature() instanceof Signature.Live
                ? value.apply(entry.submission())
                : null;
    }

    /** Codes, none of which has a comma in it. */
    private static String signals(SignatureSubmitted submission) {
        return submission.signals() == null ? null : String.join(",", submission.signals());
    }
}
