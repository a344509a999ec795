package org.undersigned.notification.quarantine.listener;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Outage;
import org.undersigned.notification.quarantine.Quarantined;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.wire.RawRecord;
import org.undersigned.notification.wire.Received.Position;
import org.undersigned.notification.wire.Subscription;
import org.undersigned.notification.wire.Unreadable;

/**
 * Drives a record from quarantine again, once what was wrong is mended. Released only after it was applied: a crash in
 * between applies it once more, which changes nothing.
 */
@ApplicationScoped
public class Redrive {

    private final QuarantineTable quarantine;
    private final Instance<Subscription<?>> subscriptions;

    Redrive(QuarantineTable quarantine, @Any Instance<Subscription<?>> subscriptions) {
        this.quarantine = quarantine;
        this.subscriptions = subscriptions;
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
        return apply(record, subscription(record.position().topic()))
                .chain(() -> quarantine.release(record.position()))
                .<Result>replaceWith(new Result.Applied())
                .onFailure(Unreadable.class)
                .recoverWithItem(fault -> new Result.StillPoison(fault.getMessage()))
                .onFailure(fault -> !Outage.is(fault))
                .recoverWithItem(fault -> new Result.StillPoison(
                        Quarantined.refused(record, fault).reason()));
    }

    private static <E> Uni<Void> apply(RawRecord record, Subscription<E> subscription) {
        return Uni.createFrom().deferred(() -> subscription.apply(List.of(record.read(subscription.reader()))));
    }

    private Subscription<?> subscription(String topic) {
        return subscriptions.stream()
                .filter(it -> it.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
