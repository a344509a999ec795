package org.undersigned.notification.delivery.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.mailings.CourtesyConfig;
import org.undersigned.notification.mailings.Lane;

/**
 * Two letters that can wait and fall together become one: the first that is marked tells what the other would have told,
 * and the other is settled with it. Which letter tells it stays known, so that a second attempt says the same.
 */
@ApplicationScoped
class Folding {

    /** What a letter tells too, as far as it is still wanted; to be selected from mail m and supporter s. */
    static final String ALONG = """
            (select json_agg(row_to_json(t) order by t.id) from (
                select o.id, og.kind, og.threshold, og.count, row_to_json(n) as news
                from mail o join mailing og on og.id = o.mailing
                    left join news n on n.petition = og.petition and n.id = og.news
                where o.told_in = m.id and may_be_written(og.audience, s) and (og.news is null or n.id is not null)) t)
                as along
            """;

    private final Clock clock;
    private final Duration gather;

    Folding(Clock clock, CourtesyConfig courtesy) {
        this.clock = clock;
        this.gather = courtesy.gather();
    }

    /** Says which of the marked are still to be sent. */
    Uni<List<Long>> fold(Mutiny.StatelessSession session, Lane lane, List<Long> marked) {
        return lane != Lane.NEWS || marked.isEmpty()
                ? Uni.createFrom().item(marked)
                : foldedOf(session, marked)
                        .map(folded -> marked.stream()
                                .filter(it -> !folded.contains(it))
                                .toList());
    }

    // Of two that were marked together the older tells. What somebody else holds just now goes its own way.
    private Uni<Set<Long>> foldedOf(Mutiny.StatelessSession session, List<Long> marked) {
        return Sql.of("""
                        with teller as (
                            select min(m.id) as id, m.supporter from mail m join mailing g on g.id = m.mailing
                            where m.id = any(cast(:marked as bigint[])) and g.kind in ('MILESTONE', 'NEWS')
                            group by m.supporter),
                        other as (
                            select o.id, teller.id as teller from mail o join mailing og on og.id = o.mailing
                                join teller on teller.supporter = o.supporter
                                join supporter s on s.id = o.supporter
                            where o.id <> teller.id and og.kind in ('MILESTONE', 'NEWS') and og.paused_at is null
                                and o.due_at <= cast(cast(:soon as text) as timestamptz)
                                and may_be_written(og.audience, s)
                                and (o.state in ('QUEUED', 'CLAIMED') or o.id = any(cast(:marked as bigint[])))
                            for update of o skip locked)
                        update mail m set state = 'CANCELLED', settled_at = now(), claim = null, lease_until = null,
                            words = 'told in another letter', told_in = other.teller
                        from other where m.id = other.id returning m.id""")
                .longs("marked", marked)
                .with("soon", clock.instant().plus(gather))
                .read(session, Folded.class)
                .map(folded -> folded.stream().map(Folded::id).collect(Collectors.toSet()));
    }

    private record Folded(long id) {}
}
