package org.undersigned.intake.admission.rest;

import java.util.Objects;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerRequest;

import org.undersigned.intake.admission.TrustedProxies;

/**
 * Where a request comes from. Read from the socket here, not by {@code quarkus.http.proxy}: that takes the left end of
 * {@code X-Forwarded-For}, which anybody can write.
 */
@Singleton
public class Visitors {

    private final TrustedProxies proxies;

    Visitors(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** @return what stands for the client in buckets, see {@link TrustedProxies#client} */
    public String client(HttpServerRequest request) {
        var peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return proxies.client(
                Objects.requireNonNullElse(peer, ""), request.headers().getAll("X-Forwarded-For"));
    }
}
