package org.undersigned.notification.database;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

/**
 * Keeps long statements prepared too. The driver keeps only those of up to 2,048 characters, and says so nowhere: a longer
 * one is sent, read and planned anew each time, in two round trips for one.
 */
@Singleton
class LongStatements implements PgPoolCreator {

    /** Characters; all that this service has are shorter. */
    private static final int LONGEST = 16_384;

    @Override
    public Pool create(Input input) {
        var connections = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(it -> new PgConnectOptions(it).setPreparedStatementCacheSqlLimit(LONGEST))
                .toList();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(connections)
                .using(input.vertx())
                .build();
    }
}
