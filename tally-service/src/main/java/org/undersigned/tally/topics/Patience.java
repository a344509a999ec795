package org.undersigned.tally.topics;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * Tries until it works. A failure that reached the framework would close the consumer for good, and a database that is
 * away for an hour is no reason to restart anything.
 */
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Patience() {}

    /**
     * @param work tried, and its result given, on the caller's Vert.x context, which Hibernate Reactive needs
     * @param passing whether a failure may pass by waiting; any other is given back at once
     */
    public static <T> Uni<T> retry(String what, Supplier<Uni<T>> work, Predicate<Throwable> passing) {
        var context = CallersContext.executor();
        return Uni.createFrom()
                .voidItem()
                .emitOn(context)
                .chain(work::get)
                .onFailure(passing)
                .invoke(failure -> LOG.warnf("%s: trying again after %s", what, nameOf(failure)))
                .onFailure(passing)
                .retry()
                .withBackOff(FIRST, LONGEST)
                .indefinitely()
                .emitOn(context);
    }

    public static <T> Uni<T> retry(String what, Supplier<Uni<T>> work) {
        return retry(what, work, failure -> true);
    }

    /** Database errors quote rows, and rows are personal: only names of failures are logged. */
    private static String nameOf(Throwable failure) {
        var cause = failure.getCause();
        return failure.getClass().getSimpleName()
                + (cause == null ? "" : " of " + cause.getClass().getSimpleName());
    }
}
