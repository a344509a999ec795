package org.undersigned.intake.mails;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.undersigned.notification.events.QueueEvent.QueueMeasured;

/** How long mails are taking that ask to confirm a signature, as the notification-service told it last. */
@Singleton
public final class MailQueue {

    private static final String CONFIRMATIONS = "confirmations";

    /** It is told every 15 s; after so many times nothing nobody knows how long mails are taking. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);

    private final AtomicReference<QueueMeasured> newest = new AtomicReference<>();

    /** @throws NullPointerException where it does not say when it was measured */
    public void put(QueueMeasured measured) {
        Objects.requireNonNull(measured.at());
        if (CONFIRMATIONS.equals(measured.lane())) {
            newest.accumulateAndGet(
                    measured, (known, next) -> known == null || next.at().isAfter(known.at()) ? next : known);
        }
    }

    public void forget(String lane) {
        if (CONFIRMATIONS.equals(lane)) {
            newest.set(null);
        }
    }

    /** Empty where nobody has said it lately. */
    public Optional<Wait> at(Instant now) {
        return Optional.ofNullable(newest.get())
                .filter(it -> now.isBefore(it.at().plus(FORGOTTEN)))
                .map(MailQueue::wait);
    }

    private static Wait wait(QueueMeasured it) {
        return new Wait(it.oldest() == null ? Duration.ZERO : Duration.between(it.oldest(), it.at()));
    }
}
