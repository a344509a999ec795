package org.undersigned.notification.preferences.store;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.preferences.PreferenceTokens.Holder;
import org.undersigned.notification.preferences.Wishes;
import org.undersigned.notification.supporters.Standing;
import org.undersigned.notification.supporters.store.SubscriptionStore;

/** What somebody wants to be written, and all that is held for writing to them. */
@ApplicationScoped
public class PreferenceStore {

    private static final String HOLDER =
            "s.id = :id and coalesce(s.moves, 0) % 256 = cast(:moves as int) and s.state <> 'ERASED'";

    private final Transactions transactions;
    private final SubscriptionStore subscriptions;

    PreferenceStore(Transactions transactions, SubscriptionStore subscriptions) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
    }

    /** As it stands. */
    public record Preferences(
            String petition,
            String title,
            Standing state,
            String email,
            String locale,
            boolean wantsStrikes,
            boolean wantsMilestones,
            boolean wantsNews,
            boolean suppressed,
            String statusToken,
            Instant confirmedAt) {}

    public Uni<Optional<Preferences>> find(Holder holder) {
        return transactions.run(session -> Sql.of("select s.*, coalesce(p.title, s.petition) as title from supporter s "
                        + "left join petition p on p.slug = s.petition where " + HOLDER)
                .with("id", holder.supporter())
                .with("moves", Byte.toUnsignedInt(holder.moves()))
                .read(session, Preferences.class)
                .map(found -> found.stream().findFirst()));
    }

    /** @return true when nothing that is not wanted any more is on its way; false where a slow server still has one in hand */
    public Uni<Boolean> keep(Holder holder, Wishes wishes) {
        return transactions
                .run(session -> Sql.of("""
                                update supporter s set wants_strikes = :strikes, wants_milestones = :milestones,
                                    wants_news = :news, locale = :locale, stopped = s.stopped is true
                                        and not (:strikes or :milestones or :news)
                                where """ + " " + HOLDER)
                        .with("strikes", wishes.strikes())
                        .with("milestones", wishes.milestones())
                        .with("news", wishes.news())
                        .with("locale", wishes.language().code())
                        .with("id", holder.supporter())
                        .with("moves", Byte.toUnsignedInt(holder.moves()))
                        .write(session)
                        .chain(() -> SubscriptionStore.cancelUnwanted(session, holder.supporter())))
                .chain(() -> subscriptions.lastOnesGone(holder.supporter()));
    }

    /** Everything, but for the secrets in links that stand in their mails. */
    public Uni<Optional<JsonNode>> everything(Holder holder) {
        return transactions.run(session -> Sql.of("""
                        select s.petition, s.name, s.email, s.locale as language, s.state, s.confirmed_at, s.asked_at,
                            s.wants_strikes, s.wants_milestones, s.wants_news, s.stopped is true as stopped,
                            s.suppressed as address_does_not_exist, s.mails as mails_caused_by_signing,
                            coalesce(s.moves, 0) as changes_of_address, s.id as supporter, s.signature,
                            json_build_object('inbox', s.inbox, 'household', s.household, 'person', s.person)
                                as fingerprints,
                            (select coalesce(json_agg(json_build_object('id', f.id, 'confirmedAt', f.confirmed_at,
                                'withdrawn', f.withdrawn)), '[]') from signature f where f.supporter = s.id) as signatures,
                            (select coalesce(json_agg(json_build_object('mailing', m.mailing, 'state', m.state,
                                'due', m.due_at, 'settled', m.settled_at) order by m.id), '[]')
                                from mail m where m.supporter = s.id) as mails,
                            (select coalesce(json_agg(json_build_object('mailing', b.mailing, 'as', b.outcome,
                                'status', b.status, 'at', b.at) order by b.at), '[]')
                                from bounce b where b.supporter = s.id) as mails_that_came_back,
                            (select coalesce(json_agg(json_build_object('strike', t.strike, 'version', t.sequence)), '[]')
                                from told t where t.supporter = s.id) as strike_dates_told,
                            (select coalesce(json_agg(json_build_object('to', c.email, 'from', c.old_email,
                                'askedAt', c.asked_at)), '[]')
                                from address_change c where c.supporter = s.id) as address_changes
                        from supporter s where """ + " " + HOLDER)
                .with("id", holder.supporter())
                .with("moves", Byte.toUnsignedInt(holder.moves()))
                .read(session, JsonNode.class)
                .map(found -> found.stream().findFirst()));
    }
}
