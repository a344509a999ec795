package org.undersigned.intake.publishing;

import java.time.Duration;
import java.util.function.Consumer;

import io.vertx.core.Context;

/**
 * Somebody waits for one record. They are told once, in the context they wait in: by the brokers' word or by the end of
 * their patience, whichever comes first.
 */
final class Sending {

    private final Context context;
    private final Consumer<NotAcknowledged> told;
    private long timer = -1;
    private boolean over;

    /** @param told null for success */
    Sending(Context context, Consumer<NotAcknowledged> told) {
        this.context = context;
        this.told = told;
    }

    /** In the context. */
    void waitAtMost(Duration patience) {
        timer = context.owner()
                .setTimer(patience.toMillis(), late -> tell(new NotAcknowledged("no word from the brokers in time")));
    }

    /** From the producer's thread, or within {@code send} where it refuses at once. */
    void onCompletion(Exception failure) {
        fail(failure == null ? null : new NotAcknowledged(failure));
    }

    /** @param failure null for success */
    void fail(NotAcknowledged failure) {
        context.runOnContext(now -> tell(failure));
    }

    /** In the context. */
    boolean isOver() {
        return over;
    }

    private void tell(NotAcknowledged failure) {
        if (!over) {
            over = true;
            context.owner().cancelTimer(timer);
            told.accept(failure);
        }
    }
}
