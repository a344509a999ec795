package org.undersigned.notification.strikes.store;

import java.time.Instant;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.mailings.store.MailingStore;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Hearing;
import org.undersigned.notification.strikes.Reminder;
import org.undersigned.notification.strikes.Strike;

/**
 * Who hears of what: a new date all who asked; a correction only those who were told the old one; and who still waits
 * for an older mail gets the newest truth in its place, once. All within the caller's transaction.
 */
final class StrikeMailings {

    private static final String EVERYBODY = """
            select s.id from supporter s where s.petition = :petition and s.state = 'CONFIRMED' and s.wants_strikes
                and not exists (select 1 from mail m join mailing g on g.id = m.mailing
                    where m.supporter = s.id and m.state in ('QUEUED', 'CLAIMED') and g.kind = 'STRIKE_DATES')""";

    private static final String TOLD = """
            select t.supporter from told t
            join strike_version v on v.strike = t.strike and v.sequence = t.sequence
            where t.strike = :strike and t.sequence < :sequence and v.status = 'PLANNED'""";

    private static final String STILL_WAITING = """
            select m.supporter from mail m join mailing g on g.id = m.mailing
            where g.strike = :strike and g.sequence < :sequence and m.state in ('QUEUED', 'CLAIMED')
                and m.supporter not in (""" + TOLD + ")";

    private static final List<String> REMINDERS =
            List.of(Kind.REMINDER_WEEK.name(), Kind.REMINDER_EVE.name(), Kind.REMINDER_MORNING.name());

    private StrikeMailings() {}

    static Uni<Void> open(Mutiny.StatelessSession session, Change change, Instant now) {
        var strike = change.strike();
        return switch (change) {
            case Change.Planned it ->
                tell(session, Kind.STRIKE_PLANNED, strike, EVERYBODY, strike.endsAt(), now)
                        .chain(() -> dropOlder(session, strike));
            case Change.Moved it -> move(session, it, now);
            case Change.Cancelled it ->
                tell(session, Kind.STRIKE_CANCELLED, strike, TOLD, strike.endsAt(), now)
                        .chain(() -> dropOlder(session, strike));
            case Change.Unchanged it -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> move(Mutiny.StatelessSession session, Change.Moved it, Instant now) {
        var strike = it.strike();
        return tell(session, Kind.STRIKE_MOVED, strike, TOLD, it.worthTellingUntil(), now)
                .chain(() -> tell(session, Kind.STRIKE_PLANNED, strike, STILL_WAITING, strike.endsAt(), now))
                .chain(() -> forgetIfEmpty(session, strike))
                .chain(() -> dropOlder(session, strike));
    }

    // Mostly nobody still waits, and the ledger need not speak of it.
    private static Uni<Void> forgetIfEmpty(Mutiny.StatelessSession session, Strike strike) {
        return Sql.of("""
                        delete from mailing g where g.kind = 'STRIKE_PLANNED' and g.strike = :strike
                            and g.sequence = :sequence and not exists (select 1 from mail where mailing = g.id)""")
                .with("strike", strike.id())
                .with("sequence", strike.sequence())
                .write(session)
                .replaceWithVoid();
    }

    /** Who would hear of a change, and who would not, without making it. */
    static Uni<Hearing> hearing(Mutiny.StatelessSession session, Strike strike) {
        return Sql.of("""
                        select count(*) as asking,
                            count(*) filter (where s.id in (""" + TOLD + """
                            )) as told,
                            count(*) filter (where s.id in (""" + STILL_WAITING + """
                            )) as waiting,
                            (select count(*) from mail m join mailing g on g.id = m.mailing
                                where g.strike = :strike and g.sequence < :sequence and g.kind = any(cast(:kinds as text[]))
                                    and m.state in ('QUEUED', 'CLAIMED')) as reminders
                        from supporter s where s.petition = :petition and s.state = 'CONFIRMED' and s.wants_strikes
                            and may_be_written('STRIKES', s)""")
                .with("petition", strike.petition())
                .with("strike", strike.id())
                .with("sequence", strike.sequence())
                .texts("kinds", REMINDERS)
                .read(session, Hearing.class)
                .map(List::getFirst);
    }

    /** A reminder to all who asked, made by whichever replica comes first. */
    static Uni<Void> remind(Mutiny.StatelessSession session, Strike strike, Reminder reminder, Instant now) {
        var all =
                "select s.id from supporter s where s.petition = :petition and s.state = 'CONFIRMED' and s.wants_strikes";
        return tell(session, reminder.kind(), strike, all, reminder.deadline(), now);
    }

    private static Uni<Void> tell(
            Mutiny.StatelessSession session, Kind kind, Strike strike, String whom, Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            return Uni.createFrom().voidItem();
        }
        var mailing = Mailing.aboutStrike(kind, strike.petition(), strike.id(), strike.sequence(), now);
        return MailingStore.open(session, List.of(mailing))
                .chain(opened -> opened.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : address(session, mailing, whom, deadline, now));
    }

    private static Uni<Void> address(
            Mutiny.StatelessSession session, Mailing mailing, String whom, Instant deadline, Instant now) {
        var insert = Sql.of("""
                        insert into mail (mailing, supporter, lane, due_at, deadline)
                        select cast(:mailing as text), s.id, cast(:lane as int), cast(cast(:now as text) as timestamptz),
                            cast(cast(:deadline as text) as timestamptz)
                        from supporter s where s.state = 'CONFIRMED' and s.wants_strikes and s.id in (""" + whom + """
                        ) on conflict do nothing""")
                .with("mailing", mailing.id())
                .with("lane", mailing.lane())
                .with("now", now)
                .with("deadline", deadline);
        return (whom.contains(":petition") ? insert.with("petition", mailing.petition()) : ofStrike(insert, mailing))
                .write(session)
                .replaceWithVoid();
    }

    private static Sql ofStrike(Sql insert, Mailing mailing) {
        return insert.with("strike", mailing.strike()).with("sequence", mailing.sequence());
    }

    private static Uni<Void> dropOlder(Mutiny.StatelessSession session, Strike strike) {
        return Sql.of("""
                        update mail set state = 'CANCELLED', settled_at = now(), words = 'the strike was changed'
                        where state in ('QUEUED', 'CLAIMED') and mailing in
                            (select id from mailing where strike = :strike and sequence < :sequence)""")
                .with("strike", strike.id())
                .with("sequence", strike.sequence())
                .write(session)
                .replaceWithVoid();
    }
}
