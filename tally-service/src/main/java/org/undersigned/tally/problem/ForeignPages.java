package org.undersigned.tally.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A browser sends an organiser's password along with whatever another site makes it ask for; that is not the organiser. */
@Singleton
class ForeignPages {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        var fromElsewhere = "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
        if (fromElsewhere && request.getUriInfo().getPath().startsWith("/organiser/")) {
            throw new ForbiddenException("Not from another site");
        }
    }
}
