package org.undersigned.intake.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;

/** Who may frame what (CSP 3, 6.4.2): the form in its frame whoever its petition allows, everything else nobody. */
@Singleton
class FrameAncestors {

    private static final int FIRST = 500;
    private static final Pattern FRAMED = Pattern.compile("/embed/([^/]+)(/.*)?");

    // Nothing but what a form needs; the counter's script stays on the petition's page.
    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
            + " style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private final Petitions petitions;

    FrameAncestors(Petitions petitions) {
        this.petitions = petitions;
    }

    void register(@Observes Filters filters) {
        filters.register(this::allow, FIRST);
    }

    /** At the last moment: a resource's header would stand beside the one that every answer gets, and both would hold. */
    private void allow(RoutingContext context) {
        var path = FRAMED.matcher(context.normalizedPath());
        if (path.matches()) {
            petitions
                    .find(path.group(1))
                    .ifPresent(petition -> context.addHeadersEndHandler(written ->
                            context.response().putHeader("Content-Security-Policy", POLICY + ancestors(petition))));
        }
        context.next();
    }

    /** Ourselves too: the page that offers the code shows what it looks like. */
    private static String ancestors(Petition petition) {
        return Stream.concat(Stream.of("'self'"), petition.facts().embedOrigins().stream())
                .collect(Collectors.joining(" "));
    }
}
