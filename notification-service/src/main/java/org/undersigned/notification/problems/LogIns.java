package org.undersigned.notification.problems;

import java.net.InetAddress;
import java.time.InstantSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Nobody finds the organisers' password by trying: beyond a few a minute it is not even looked at. */
@Singleton
class LogIns {

    private static final Logger LOG = Logger.getLogger(LogIns.class);

    /** Before authentication (200). */
    private static final int FIRST = 450;

    private static final String ORGANISERS = "/organiser";
    private static final int LONGEST_ADDRESS = 64;

    private final WrongPasswords wrong = new WrongPasswords(InstantSource.system());

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext context) {
        var client = client(context.request());
        long seconds = brings(context) ? wrong.waits(client) : 0;
        if (seconds > 0) {
            refuse(context, seconds);
            return;
        }
        if (brings(context)) {
            context.addHeadersEndHandler(written -> note(client, context));
        }
        context.next();
    }

    private static boolean brings(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Told without the address and without what was tried; the server's own words for it are not logged either. */
    private void note(String client, RoutingContext context) {
        int status = context.response().getStatusCode();
        if (status == 401) {
            wrong.wrong(client);
            if (wrong.waits(client) > 0) {
                LOG.warn("Wrong passwords again and again: for a minute none is looked at from there");
            }
        } else if (status < 400 && isOrganisers(context)) {
            wrong.right(client);
        }
    }

    private static boolean isOrganisers(RoutingContext context) {
        return context.normalizedPath().startsWith(ORGANISERS);
    }

    private static void refuse(RoutingContext context, long seconds) {
        context.response()
                .setStatusCode(429)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .end("{\"type\":\"about:blank\",\"title\":\"Too many wrong passwords\",\"status\":429}");
    }

    /** What the nearest proxy wrote, where one stands in front: it is in our own network, and nobody else's word counts. */
    private static String client(HttpServerRequest request) {
        var peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (peer == null || forwarded == null || !isOurNetwork(peer)) {
            return String.valueOf(peer);
        }
        var nearest = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return nearest.substring(0, Math.min(nearest.length(), LONGEST_ADDRESS));
    }

    private static boolean isOurNetwork(String peer) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(peer);
        return address != null && (address.isLoopbackAddress() || address.isSiteLocalAddress());
    }
}
