package org.undersigned.tally.topics;

import java.util.concurrent.Executor;

import io.vertx.core.Vertx;

/** Brokers answer on threads of their own; Hibernate Reactive wants to be called where it began. */
public final class CallersContext {

    private CallersContext() {}

    /** Runs work on the Vert.x context this is called on, or in place where there is none. */
    public static Executor executor() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(here -> work.run());
    }
}
