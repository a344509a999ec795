package org.undersigned.tally.problem;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.undersigned.tally.language.Language;
import org.undersigned.tally.problem.Faults.Fault;

/** Every refusal in one language (RFC 9457), and as a page to browsers that ask for one. */
class Problems {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String intake;

    Problems(@ConfigProperty(name = "undersigned.intake.public-url") String intake) {
        this.intake = intake;
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String title, int status, List<Fault> violations) {}

    @ServerExceptionMapper
    Response refusal(WebApplicationException refused, ContainerRequestContext request) {
        return isAskedForAPage(request)
                ? page(refused, request)
                : Response.fromResponse(refused.getResponse())
                        .type("application/problem+json")
                        .entity(new Problem(refused.getMessage(), status(refused), faults(refused)))
                        .build();
    }

    private Response page(WebApplicationException refused, ContainerRequestContext request) {
        var language = Language.choose(
                request.getUriInfo().getQueryParameters().getFirst("lang"), request.getHeaderString("Accept-Language"));
        var page = new ProblemPage(language, status(refused), refused.getMessage(), faults(refused), intake + "/");
        return Response.fromResponse(refused.getResponse())
                .type("text/html;charset=UTF-8")
                .header("Content-Language", language.code())
                .header("Content-Security-Policy", POLICY)
                .header("Vary", "Accept, Accept-Language")
                .entity(page.html())
                .build();
    }

    /** Programs say that they take anything; only browsers name pages. */
    private static boolean isAskedForAPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }

    private static int status(WebApplicationException refused) {
        return refused.getResponse().getStatus();
    }

    private static List<Fault> faults(WebApplicationException refused) {
        return refused instanceof Faults faults ? faults.violations() : List.of();
    }
}
