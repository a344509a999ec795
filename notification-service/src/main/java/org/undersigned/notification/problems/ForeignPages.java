package org.undersigned.notification.problems;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A browser sends an organiser's password along with whatever another site makes it ask for; that is not the organiser. */
@Singleton
class ForeignPages {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/organiser/") && !isOurs(request)) {
            throw new ForbiddenException("Not from another site");
        }
    }

    /** Programs send neither header; browsers send one or both and let no page forge them. */
    private static boolean isOurs(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (HARMLESS.contains(request.getMethod())) {
            return !"cross-site".equals(site);
        }
        return site == null ? isHost(request) : OUR_OWN.contains(site);
    }

    private static boolean isHost(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeaderString("Host"));
    }
}
