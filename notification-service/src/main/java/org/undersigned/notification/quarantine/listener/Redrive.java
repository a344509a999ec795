package org.undersigned.notification.quarantine.listener;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Outage;
import org.undersigned.notification.quarantine.Quarantined;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.wire.Listening;
import org.undersigned.notification.wire.RawRecord;
import org.undersigned.notification.wire.Received.Position;
import org.undersigned.notification.wire.Unreadable;

/**
 * Drives a record from quarantine again, once what was wrong is mended. Released only after it was applied: a crash in
 * between applies it once more, which changes nothing.
 */
@ApplicationScoped
public class Redrive {

    private final QuarantineTable quarantine;
    private final Instance<Listening<?>> listenings;

    Redrive(QuarantineTable quarantine, @Any Instance<Listening<?>> listenings) {
        this.quarantine = quarantine;
        this.listenings = listenings;
    }

    /** How it went. */
    public sealed interface Result {
        record Applied() implements Result {}

        record StillPoison(String reason) implements Result {}

        record NotThere() implements Result {}
    }

    /** Fails where the database is away; the record then stays. */
    public Uni<Result> again(Position at) {
        return quarantine
                .find(at)
                .chain(found -> found == null ? Uni.createFrom().item(new Result.NotThere()) : again(found));
    }

    private Uni<Result> again(RawRecord record) {
        return apply(record, listening(record.position().topic()))
                .chain(() -> quarantine.release(record.position()))
                .<Result>replaceWith(new Result.Applied())
                .onFailure(Unreadable.class)
                .recoverWithItem(fault -> new Result.StillPoison(fault.getMessage()))
                .onFailure(fault -> !Outage.is(fault))
                .recoverWithItem(fault -> new Result.StillPoison(
                        Quarantined.refused(record, fault).reason()));
    }

    private static <E> Uni<Void> apply(RawRecord record, Listening<E> listening) {
        return Uni.createFrom().deferred(() -> listening.apply(List.of(record.read(listening.reader()))));
    }

    private Listening<?> listening(String topic) {
        return listenings.stream()
                .filter(it -> it.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
