package org.undersigned.intake.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.undersigned.intake.petitions.Petitions;

/** Another site may not press our buttons; a petition's own list says who may send its form. */
@Singleton
class ForeignOrigin {

    private static final Pattern SIGNING = Pattern.compile("/?petitions/([^/]+)/signatures");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final String ALLOWED = "undersigned.allowed-origin";

    private final Petitions petitions;
    private final Addresses addresses;

    ForeignOrigin(Petitions petitions, Addresses addresses) {
        this.petitions = petitions;
        this.addresses = addresses;
    }

    /** Before anything else, so that a site that is allowed can read why a request was none at all. */
    @ServerRequestFilter(preMatching = true)
    Response refuse(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod()) || isOurs(request)) {
            return null;
        }
        var origin = request.getHeaderString("Origin");
        if (origin == null || !embedOrigins(request).contains(origin)) {
            return Problem.of(403, "Not from there", "This can only be sent from the petition's own page.");
        }
        request.setProperty(ALLOWED, origin);
        return null;
    }

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (SIGNING.matcher(request.getUriInfo().getPath()).matches()) {
            response.getHeaders().add("Vary", "Origin");
        }
        if (request.getProperty(ALLOWED) instanceof String origin) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "Retry-After");
        }
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

    private List<String> embedOrigins(ContainerRequestContext request) {
        var path = SIGNING.matcher(request.getUriInfo().getPath());
        return path.matches()
                ? petitions
                        .find(path.group(1))
                        .map(petition -> petition.facts().embedOrigins())
                        .orElse(List.of())
                : List.of();
    }
}
