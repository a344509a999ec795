package org.undersigned.tally.register.store;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;

/**
 * Who waits for a connection waits in a queue that has an end; there is no setting for it. The public is let in a few at a
 * time (Turnstile), so only a fault fills it; counting then tries again, and everybody else is told.
 *
 * <p>Long statements stay prepared too: of those over 2,048 characters, which counting has, the driver keeps none, and each
 * is sent, read and planned anew, in two round trips for one.
 */
@Singleton
class BoundedPool implements PgPoolCreator {

    private static final int MOST_WAITING = 64;

    /** Characters; all that this service has are shorter. */
    private static final int LONGEST_STATEMENT = 16_384;

    @Override
    public Pool create(Input input) {
        var connections = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(
                        it -> new PgConnectOptions(it).setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT))
                .toList();
        return PgBuilder.pool()
                .with(new PoolOptions(input.poolOptions()).setMaxWaitQueueSize(MOST_WAITING))
                .connectingTo(connections)
                .using(input.vertx())
                .build();
    }
}
