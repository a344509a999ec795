package org.undersigned.tally.removals.store;

import java.time.Instant;

import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

import org.undersigned.tally.removals.Glob;
import org.undersigned.tally.removals.Rule;

/** A rule as SQL has it, of a signature {@code s}: one text for preview and run, so that both meet the same. */
final class Criteria {

    // What came while a rule runs is not meant by it, or its end would never be reached.
    static final String MET = """
            s.petition = :petition and s.state in ('COUNTED', 'AWAITING')
              and s.submitted_at < cast(cast(:before as text) as timestamptz)
              and (cast(:domain as text) = '' or s.domain like cast(:domain as text))
              and (cast(:country as text) = '' or s.country = cast(:country as text))
              and (cast(:area as text) = '' or s.area = cast(:area as text))
              and s.submitted_at >= cast(cast(:from as text) as timestamptz)
              and (cast(:signals as text) = '' or s.signals @> string_to_array(cast(:signals as text), ','))
              and (cast(:channel as text) = '' or s.channel = cast(:channel as text))
              and (cast(:gathering as text) = '' or s.gathering = cast(:gathering as text))
            """;

    private Criteria() {}

    /** @param now signatures of later are not meant */
    static <T> SelectionQuery<T> bind(SelectionQuery<T> query, String petition, Rule rule, Instant now) {
        var before = rule.until() == null || rule.until().isAfter(now) ? now : rule.until();
        return query.setParameter("petition", petition)
                .setParameter("before", before.toString())
                .setParameter("domain", rule.domain() == null ? "" : new Glob(rule.domain()).like())
                .setParameter("country", text(rule.country()))
                .setParameter("area", text(rule.area()))
                .setParameter(
                        "from", rule.from() == null ? "-infinity" : rule.from().toString())
                .setParameter("signals", rule.signals() == null ? "" : String.join(",", rule.signals()))
                .setParameter("channel", text(rule.channel()))
                .setParameter("gathering", text(rule.gathering()));
    }

    private static String text(String criterion) {
        return criterion == null ? "" : criterion;
    }
}
