package org.undersigned.tally.register.store;

import java.util.ArrayList;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;

/**
 * Who waits for a connection waits in a queue that has an end; there is no setting for it. The public is let in a few at a
 * time (Turnstile), so only a fault fills it; counting then tries again, and everybody else is told.
 */
@Singleton
class BoundedPool implements PgPoolCreator {

    private static final int MOST_WAITING = 64;

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(new PoolOptions(input.poolOptions()).setMaxWaitQueueSize(MOST_WAITING))
                .connectingTo(new ArrayList<SqlConnectOptions>(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
