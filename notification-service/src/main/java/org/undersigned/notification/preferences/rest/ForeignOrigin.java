package org.undersigned.notification.preferences.rest;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.problems.Problems;

/** Another site may not press these buttons, not even with a link it has seen somewhere. */
@Singleton
class ForeignOrigin {

    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private final PublicUrls urls;

    ForeignOrigin(PublicUrls urls) {
        this.urls = urls;
    }

    @OwnPage
    @ServerRequestFilter
    Response refuse(ContainerRequestContext request) {
        return "GET".equals(request.getMethod()) || isOurs(request)
                ? null
                : Problems.of(403, "This can only be sent from its own page");
    }

    /** Programs send neither header; browsers send one or both and let no page forge them. */
    private boolean isOurs(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        if (site != null) {
            return OUR_OWN.contains(site);
        }
        return origin == null
                || origin.equals(urls.ownOrigin())
                || origin.replaceFirst("^https?://", "").equals(request.getHeaderString("Host"));
    }
}
