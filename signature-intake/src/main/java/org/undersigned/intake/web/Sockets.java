package org.undersigned.intake.web;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** Takes sockets back from those who only hold them. */
@Singleton
class Sockets implements HttpServerOptionsCustomizer {

    private final HttpLimits limits;

    Sockets(HttpLimits limits) {
        this.limits = limits;
    }

    /**
     * The usual idle time-out ends with every byte that arrives, so a head that drips would hold its socket for hours. What
     * such a client cannot bring about is an answer: no byte written for a while tells it from all others. Clear-text
     * HTTP/2 has nobody here (browsers speak it over TLS only), and its handshake would be a way around this.
     */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        long silence = options.getIdleTimeoutUnit().convert(limits.silence().toMillis(), TimeUnit.MILLISECONDS);
        options.setWriteIdleTimeout((int) silence).setHttp2ClearTextEnabled(false);
    }
}
