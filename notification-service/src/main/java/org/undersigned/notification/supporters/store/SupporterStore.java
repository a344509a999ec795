package org.undersigned.notification.supporters.store;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.store.Domains;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.mailings.store.MailingStore;
import org.undersigned.notification.mailings.store.MailingStore.Letter;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.supporters.Post;
import org.undersigned.notification.supporters.Roll;
import org.undersigned.notification.supporters.SignatureFacts;
import org.undersigned.notification.supporters.Standing;
import org.undersigned.notification.supporters.Supporter;

/** One transaction per batch: what is held is read under lock, the roll decides, and the changes are written at once. */
@ApplicationScoped
public class SupporterStore {

    private final Transactions transactions;
    private final Enrolment enrolment;
    private final Clock clock;

    SupporterStore(Transactions transactions, Enrolment enrolment, Clock clock) {
        this.transactions = transactions;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** What a batch is about, so that it is all loaded by one statement each. */
    public record Scope(Set<Integer> partitions, Set<String> petitions, Set<String> inboxes, Set<UUID> signatures) {}

    public Uni<Void> apply(Scope scope, Consumer<Roll> events) {
        return transactions.run(session -> Locks.partitions(session, scope.partitions())
                .chain(() -> Locks.joining(session, scope.petitions()))
                .chain(() -> facts(session, scope))
                .chain(facts -> people(session, scope, facts)
                        .chain(people -> ended(session, scope).map(ended -> new Roll(people, facts, ended))))
                .invoke(events)
                .chain(roll -> save(session, roll)));
    }

    /** Whoever ends a petition's retention holds its lock alone, so behind ours this is for sure. */
    private static Uni<List<String>> ended(Mutiny.StatelessSession session, Scope scope) {
        return Sql.of("select petition from clearing where petition = any(cast(:petitions as text[]))")
                .texts("petitions", scope.petitions())
                .read(session, Ended.class)
                .map(found -> found.stream().map(Ended::petition).toList());
    }

    private record Ended(String petition) {}

    private Uni<List<SignatureFacts>> facts(Mutiny.StatelessSession session, Scope scope) {
        return Sql.of("select * from signature where id = any(cast(:ids as uuid[])) order by id for update")
                .ids("ids", scope.signatures())
                .read(session, SignatureFacts.class);
    }

    private Uni<List<Supporter>> people(Mutiny.StatelessSession session, Scope scope, List<SignatureFacts> facts) {
        return Sql.of("""
                        select s.* from supporter s where s.id in (
                            select x.id from supporter x
                            where x.petition = any(cast(:petitions as text[])) and x.inbox = any(cast(:inboxes as text[]))
                            union select unnest(cast(:known as uuid[])))
                        order by s.id for update""")
                .texts("petitions", scope.petitions())
                .texts("inboxes", scope.inboxes())
                .ids("known", supportersOf(facts))
                .read(session, Supporter.class);
    }

    private static Set<UUID> supportersOf(List<SignatureFacts> facts) {
        var known = new HashSet<UUID>();
        facts.stream().map(SignatureFacts::supporter).filter(id -> id != null).forEach(known::add);
        return known;
    }

    private Uni<Void> save(Mutiny.StatelessSession session, Roll roll) {
        return Domains.forget(session, erased(roll.changedPeople()))
                .chain(() -> people(session, roll.changedPeople()))
                .chain(() -> facts(session, roll.changedFacts()))
                .chain(() -> silence(session, roll.changedPeople()))
                .chain(() -> QuarantineTable.forget(session, roll.erasedInboxes()))
                .chain(() -> post(session, roll.posts()))
                .chain(() -> enrolment.enrol(session, roll.joined()));
    }

    private static List<UUID> erased(Collection<Supporter> people) {
        return people.stream()
                .filter(it -> it.state() == Standing.ERASED)
                .map(Supporter::id)
                .toList();
    }

    private Uni<Void> people(Mutiny.StatelessSession session, Collection<Supporter> people) {
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("insert into supporter select * from " + Sql.ROWS_OF.formatted("supporter") + """
                                 on conflict (id) do update set
                                    inbox = excluded.inbox, household = excluded.household, person = excluded.person,
                                    signature = excluded.signature, state = excluded.state, email = excluded.email,
                                    name = excluded.name, locale = excluded.locale,
                                    confirm_token = excluded.confirm_token, withdraw_token = excluded.withdraw_token,
                                    not_me_token = excluded.not_me_token, status_token = excluded.status_token,
                                    wants_strikes = excluded.wants_strikes,
                                    wants_milestones = excluded.wants_milestones, wants_news = excluded.wants_news,
                                    confirmed_at = excluded.confirmed_at, mails = excluded.mails,
                                    suppressed = excluded.suppressed,
                                    asked_at = excluded.asked_at, nudges = excluded.nudges""")
                        .rows(people)
                        .write(session)
                        .replaceWithVoid();
    }

    private Uni<Void> facts(Mutiny.StatelessSession session, Collection<SignatureFacts> facts) {
        return facts.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("insert into signature select * from " + Sql.ROWS_OF.formatted("signature") + """
                                 on conflict (id) do update set
                                    supporter = coalesce(excluded.supporter, signature.supporter),
                                    original = coalesce(excluded.original, signature.original),
                                    confirmed_at = coalesce(signature.confirmed_at, excluded.confirmed_at),
                                    withdrawn = signature.withdrawn or excluded.withdrawn,
                                    corrections = greatest(signature.corrections, excluded.corrections),
                                    erased = signature.erased or excluded.erased""")
                        .rows(facts)
                        .write(session)
                        .replaceWithVoid();
    }

    // The claim would refuse them too; this keeps the queue short and the ledger plain.
    private Uni<Void> silence(Mutiny.StatelessSession session, Collection<Supporter> people) {
        var silent = new TreeSet<UUID>();
        people.stream()
                .filter(it -> !it.state().isLive() && it.state() != Standing.REFUSED)
                .forEach(it -> silent.add(it.id()));
        return silent.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                                update mail set state = 'CANCELLED', settled_at = now(), words = 'no longer a supporter'
                                where supporter = any(cast(:ids as uuid[])) and state in ('QUEUED', 'CLAIMED')""")
                        .ids("ids", silent)
                        .write(session)
                        .chain(() -> Sql.of("delete from address_change where supporter = any(cast(:ids as uuid[]))")
                                .ids("ids", silent)
                                .write(session))
                        .replaceWithVoid();
    }

    private Uni<Void> post(Mutiny.StatelessSession session, Collection<Post> posts) {
        if (posts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var mailings = posts.stream()
                .map(post -> Mailing.standing(post.kind(), post.petition(), clock.instant()))
                .distinct()
                .toList();
        return MailingStore.open(session, mailings)
                .chain(() -> MailingStore.post(
                        session, posts.stream().map(this::letter).toList()));
    }

    private Letter letter(Post post) {
        var mailing = Mailing.standingId(post.kind(), post.petition());
        var deadline = post.at().plus(post.kind().life());
        return new Letter(mailing, post.supporter(), post.occasion().toString(), clock.instant(), deadline);
    }
}
