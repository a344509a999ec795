package org.undersigned.tally.problem;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.undersigned.tally.problem.Faults.Fault;

/** Every refusal in one language (RFC 9457). */
class Problems {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String title, int status, List<Fault> violations) {}

    @ServerExceptionMapper
    Response refusal(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        return Response.fromResponse(refused.getResponse())
                .type("application/problem+json")
                .entity(new Problem(refused.getMessage(), status, faults(refused)))
                .build();
    }

    private static List<Fault> faults(WebApplicationException refused) {
        return refused instanceof Faults faults ? faults.violations() : List.of();
    }
}
