package org.undersigned.tally.removals.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.register.Channel;
import org.undersigned.tally.removals.Preview;
import org.undersigned.tally.removals.Preview.Sampled;
import org.undersigned.tally.removals.Preview.Share;
import org.undersigned.tally.removals.Rule;

/** Tries a rule on what the register holds, without acting. It reads every signature there is. */
@ApplicationScoped
public class PreviewStore {

    private static final String SHARES = """
            select s.state = 'COUNTED', s.channel, s.country, count(*)
            from signature s where %s group by 1, 2, 3
            """.formatted(Criteria.MET);

    // In an order that has nothing to do with the petition, and is the same the next time.
    private static final String SAMPLE = """
            select s.name, cast(extract(epoch from s.submitted_at) * 1000 as bigint), s.country, s.area,
                array_to_string(s.signals, ',')
            from signature s where %s order by hashtext(cast(s.id as text)), s.id limit 20
            """.formatted(Criteria.MET);

    private final Mutiny.SessionFactory sessions;

    PreviewStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Preview> of(String petition, Rule rule, Instant now) {
        return sessions.withStatelessSession(session -> Criteria.bind(
                        session.createNativeQuery(SHARES, Object[].class), petition, rule, now)
                .getResultList()
                .chain(shares -> Criteria.bind(session.createNativeQuery(SAMPLE, Object[].class), petition, rule, now)
                        .getResultList()
                        .map(sample -> Preview.of(
                                shares.stream().map(PreviewStore::share).toList(),
                                sample.stream().map(PreviewStore::sampled).toList()))));
    }

    private static Share share(Object[] row) {
        var channel = (String) row[1];
        return new Share(
                (Boolean) row[0],
                channel,
                Channel.named(channel).isPaper(),
                (String) row[2],
                ((Number) row[3]).longValue());
    }

    private static Sampled sampled(Object[] row) {
        return new Sampled(
                (String) row[0],
                Instant.ofEpochMilli(((Number) row[1]).longValue()),
                (String) row[2],
                (String) row[3],
                signals((String) row[4]));
    }

    private static List<String> signals(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
