package org.undersigned.intake.web;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Another site may not press our buttons; a petition's own list says who may send its form. */
@Singleton
class ForeignOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private final Abroad abroad;
    private final Addresses addresses;

    ForeignOrigin(Abroad abroad, Addresses addresses) {
        this.abroad = abroad;
        this.addresses = addresses;
    }

    /** Before anything else: what a stranger sends is not even looked at. */
    @ServerRequestFilter(preMatching = true)
    Response refuse(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod()) || isOurs(request)) {
            return null;
        }
        var origin = request.getHeaderString("Origin");
        return origin != null && abroad.allowed(path(request)).contains(origin)
                ? null
                : Problem.of(403, "Not from there", "This can only be sent from the petition's own page.");
    }

    /** {@link Abroad} has said so already, but what an answer varies with here is written over what stood there. */
    @ServerResponseFilter
    void vary(ContainerRequestContext request, ContainerResponseContext response) {
        if (abroad.concerns(path(request))) {
            response.getHeaders().add("Vary", "Origin");
        }
    }

    private static String path(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Programs send neither header; browsers send one or both and let no page forge them. */
    private boolean isOurs(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        if (site != null) {
            return OUR_OWN.contains(site);
        }
        return origin == null || origin.equals(addresses.ownOrigin()) || isHost(origin, request);
    }

    private static boolean isHost(String origin, ContainerRequestContext request) {
        return origin.replaceFirst("^https?://", "").equals(request.getHeaderString("Host"));
    }
}
