package org.undersigned.notification.quarantine.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.quarantine.Quarantine;
import org.undersigned.notification.quarantine.Quarantined;
import org.undersigned.notification.wire.RawRecord;
import org.undersigned.notification.wire.Received.Position;

/** The table of records that could not be read. */
@ApplicationScoped
public class QuarantineTable implements Quarantine {

    private static final Logger LOG = Logger.getLogger(QuarantineTable.class);

    // What others of the inbox asked for stays, and says nothing personal. A row without a key is looked through.
    private static final String FORGET = """
            update quarantine q set bytes = null from unnest(cast(:keys as text[])) as gone (key)
            where q.topic = :topic and q.bytes is not null
                and coalesce(q.type, '') <> all(cast(:impersonal as text[]))
                and (q.key = gone.key or q.key is null and position(convert_to(gone.key, 'UTF8') in q.bytes) > 0)""";

    private static final List<String> IMPERSONAL =
            List.of(SignatureConfirmed.TYPE, SignatureWithdrawn.TYPE, SignatureErased.TYPE);

    private final Transactions transactions;
    private final MeterRegistry metrics;
    private final Clock clock;

    QuarantineTable(Transactions transactions, MeterRegistry metrics, Clock clock) {
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Uni<Void> put(List<Quarantined> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.run(session -> insert(session, records)).invoke(() -> report(records));
    }

    public Uni<List<Listed>> newest(int count) {
        return transactions.run(session -> Sql.of("""
                        select topic, partition, position, reason, coalesce(length(bytes), 0) as size, at
                        from quarantine order by at desc limit :count""").with("count", count).read(session, Listed.class));
    }

    /** The record, or null. */
    public Uni<RawRecord> find(Position at) {
        return transactions.run(session -> Sql.of("""
                        select topic, partition, position, key, type, coalesce(logged_at, at) as logged_at,
                            encode(bytes, 'base64') as base64
                        from quarantine where topic = :topic and partition = :partition and position = :position""")
                .with("topic", at.topic())
                .with("partition", at.partition())
                .with("position", at.offset())
                .read(session, Row.class)
                .map(rows -> rows.isEmpty() ? null : rows.getFirst().record()));
    }

    public Uni<Void> release(Position at) {
        return transactions.run(session -> Sql.of(
                        "delete from quarantine where topic = :topic and partition = :partition and position = :position")
                .with("topic", at.topic())
                .with("partition", at.partition())
                .with("position", at.offset())
                .write(session)
                .replaceWithVoid());
    }

    /** Of who is erased nothing is kept here either; that a record lay there stays known. */
    public static Uni<Void> forget(Mutiny.StatelessSession session, Collection<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of(FORGET)
                        .with("topic", SignatureEvent.TOPIC)
                        .texts("keys", keys)
                        .texts("impersonal", IMPERSONAL)
                        .write(session)
                        .replaceWithVoid();
    }

    /** What was put aside of people of one petition alone, key and all; nobody is left who could be asked about it. */
    public static Uni<Void> letGo(Mutiny.StatelessSession session, String petition, Collection<String> keys) {
        return Sql.of("""
                        update quarantine q set bytes = null, key = null
                        where q.topic = :topic and q.key = any(cast(:keys as text[])) and not exists (
                            select from supporter s where s.inbox = q.key and s.petition <> :petition)""")
                .with("topic", SignatureEvent.TOPIC)
                .with("petition", petition)
                .texts("keys", keys)
                .write(session)
                .replaceWithVoid();
    }

    /** What names the petition, whoever it is by. */
    public static Uni<Void> letGo(Mutiny.StatelessSession session, String petition) {
        return Sql.of("""
                        update quarantine q set bytes = null, key = null
                        where q.topic = :topic and position(convert_to(cast(:named as text), 'UTF8') in q.bytes) > 0""")
                .with("topic", SignatureEvent.TOPIC)
                .with("named", '"' + petition + '"')
                .write(session)
                .replaceWithVoid();
    }

    private Uni<Void> insert(Mutiny.StatelessSession session, List<Quarantined> records) {
        return Sql.of("""
                        insert into quarantine (topic, partition, position, key, type, logged_at, reason, bytes, at)
                        select r.topic, r.partition, r.position, r.key, r.type, r.logged_at, r.reason,
                            decode(r.base64, 'base64'), r.at
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                            as r(topic text, partition int, position bigint, key text, type text, logged_at timestamptz,
                                reason text, base64 text, at timestamptz)
                        on conflict do nothing""")
                .rows(records.stream().map(this::row).toList())
                .write(session)
                .replaceWithVoid();
    }

    private Row row(Quarantined quarantined) {
        var record = quarantined.record();
        var at = record.position();
        var base64 = record.bytes() == null ? null : Base64.getEncoder().encodeToString(record.bytes());
        return new Row(
                at.topic(),
                at.partition(),
                at.offset(),
                record.key(),
                record.type(),
                record.at(),
                quarantined.reason(),
                base64,
                clock.instant());
    }

    private void report(List<Quarantined> records) {
        metrics.counter("undersigned.quarantined").increment(records.size());
        records.forEach(record -> LOG.warnf("Put aside %s, %s", record.record().position(), record.reason()));
    }

    /** What organisers see of a record: where it lies and why, never what is in it. */
    public record Listed(String topic, int partition, long position, String reason, long size, Instant at) {}

    private record Row(
            String topic,
            int partition,
            long position,
            String key,
            String type,
            Instant loggedAt,
            String reason,
            String base64,
            Instant at) {

        RawRecord record() {
            return new RawRecord(
                    new Position(topic, partition, position),
                    key,
                    type,
                    loggedAt,
                    base64 == null ? null : Base64.getMimeDecoder().decode(base64));
        }
    }
}
