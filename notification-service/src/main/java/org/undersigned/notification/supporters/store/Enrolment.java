package org.undersigned.notification.supporters.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.mailings.store.MailingStore;
import org.undersigned.notification.supporters.Supporter;

/**
 * Who has just been confirmed gets what the others got before: the milestones meant for them too, and what is ahead; or,
 * where there is nothing ahead, thanks.
 */
@ApplicationScoped
public class Enrolment {

    private final Clock clock;

    Enrolment(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> enrol(Mutiny.StatelessSession session, List<Supporter> joined) {
        return joined.isEmpty()
                ? Uni.createFrom().voidItem()
                : milestones(session, ids(joined))
                        .chain(() -> strikeDates(session, joined))
                        .chain(() -> thanks(session, joined));
    }

    // The topics are read independently: a confirmation from before the milestone may be read after it.
    private Uni<Void> milestones(Mutiny.StatelessSession session, Set<UUID> ids) {
        return Sql.of("""
                        insert into mail (mailing, supporter, lane, due_at, deadline)
                        select g.id, s.id, g.lane, greatest(g.due_at, cast(cast(:now as text) as timestamptz)),
                            g.reached_at + cast(cast(:life as text) as interval)
                        from supporter s join mailing g on g.petition = s.petition
                            and g.kind = 'MILESTONE' and g.reached_at >= s.confirmed_at
                            and g.superseded is not true
                        where s.id = any(cast(:ids as uuid[])) and s.wants_milestones
                        on conflict do nothing""")
                .ids("ids", ids)
                .with("life", Kind.MILESTONE.life().toString())
                .with("now", clock.instant())
                .write(session)
                .replaceWithVoid();
    }

    private Uni<Void> strikeDates(Mutiny.StatelessSession session, List<Supporter> joined) {
        var petitions = joined.stream()
                .filter(Supporter::wantsStrikes)
                .map(Supporter::petition)
                .collect(Collectors.toSet());
        return petitions.isEmpty()
                ? Uni.createFrom().voidItem()
                : MailingStore.open(session, standing(Kind.STRIKE_DATES, petitions))
                        .chain(() -> tellDates(session, ids(joined)));
    }

    private Uni<Void> tellDates(Mutiny.StatelessSession session, Set<UUID> ids) {
        return Sql.of("""
                        insert into mail (mailing, supporter, occasion, lane, due_at, deadline)
                        select g.id, s.id, cast(s.signature as text), g.lane, cast(cast(:now as text) as timestamptz),
                            s.confirmed_at + cast(cast(:life as text) as interval)
                        from supporter s join mailing g on g.petition = s.petition and g.kind = 'STRIKE_DATES'
                        where s.id = any(cast(:ids as uuid[])) and s.wants_strikes and exists (
                            select 1 from strike k where k.petition = s.petition and k.status = 'PLANNED'
                                and k.starts_at > cast(cast(:now as text) as timestamptz))
                        on conflict do nothing""")
                .ids("ids", ids)
                .with("life", Kind.STRIKE_DATES.life().toString())
                .with("now", clock.instant())
                .write(session)
                .replaceWithVoid();
    }

    private Uni<Void> thanks(Mutiny.StatelessSession session, List<Supporter> joined) {
        var petitions = joined.stream().map(Supporter::petition).collect(Collectors.toSet());
        return MailingStore.open(session, standing(Kind.THANKS, petitions)).chain(() -> thank(session, ids(joined)));
    }

    // The letter with the dates says the same, and so does that to whom nothing had to be confirmed.
    private Uni<Void> thank(Mutiny.StatelessSession session, Set<UUID> ids) {
        return Sql.of("""
                        insert into mail (mailing, supporter, occasion, lane, due_at, deadline)
                        select g.id, s.id, cast(s.signature as text), g.lane, cast(cast(:now as text) as timestamptz),
                            s.confirmed_at + cast(cast(:life as text) as interval)
                        from supporter s join mailing g on g.id = 'thanks:' || s.petition
                        where s.id = any(cast(:ids as uuid[])) and not exists (
                            select 1 from mail m where m.supporter = s.id and m.occasion = cast(s.signature as text)
                                and m.mailing in ('welcome:' || s.petition, 'strike-dates:' || s.petition))
                        on conflict do nothing""")
                .ids("ids", ids)
                .with("life", Kind.THANKS.life().toString())
                .with("now", clock.instant())
                .write(session)
                .replaceWithVoid();
    }

    private List<Mailing> standing(Kind kind, Collection<String> petitions) {
        return petitions.stream()
                .map(petition -> Mailing.standing(kind, petition, clock.instant()))
                .toList();
    }

    private static Set<UUID> ids(List<Supporter> people) {
        return people.stream().map(Supporter::id).collect(Collectors.toSet());
    }
}
