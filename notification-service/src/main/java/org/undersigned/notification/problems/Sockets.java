package org.undersigned.notification.problems;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Takes sockets back from those who only hold them. The idle time-out begins anew with every byte that comes, so a head that drips
 * would hold its socket for hours; what such a client cannot bring about is that something is written to it.
 */
@Singleton
class Sockets implements HttpServerOptionsCustomizer {

    private static final Duration SILENCE = Duration.ofSeconds(45);

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        var unit = options.getIdleTimeoutUnit();
        options.setWriteIdleTimeout((int) unit.convert(SILENCE.toMillis(), TimeUnit.MILLISECONDS));
    }
}
