package org.undersigned.intake.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;

/** Who may frame what (CSP 3, 6.4.2): the form in its frame whoever its petition allows, everything else nobody. */
@Singleton
class FrameAncestors {

    private static final Pattern FRAMED = Pattern.compile("/?embed/([^/]+)(/.*)?");

    // Nothing but what a form needs; the counter's script stays on the petition's page.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self';"
                    + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private final Petitions petitions;

    FrameAncestors(Petitions petitions) {
        this.petitions = petitions;
    }

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        var path = FRAMED.matcher(request.getUriInfo().getPath());
        if (path.matches()) {
            petitions
                    .find(path.group(1))
                    .ifPresent(petition ->
                            response.getHeaders().putSingle("Content-Security-Policy", POLICY + ancestors(petition)));
        }
    }

    /** Ourselves too: the page that offers the code shows what it looks like. */
    private static String ancestors(Petition petition) {
        List<String> allowed = petition.facts().embedOrigins();
        return Stream.concat(Stream.of("'self'"), allowed.stream()).collect(Collectors.joining(" "));
    }
}
