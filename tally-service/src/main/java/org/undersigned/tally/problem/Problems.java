package org.undersigned.tally.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal in one language (RFC 9457). */
class Problems {

    record Problem(String title, int status) {}

    @ServerExceptionMapper
    Response refusal(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        return Response.fromResponse(refused.getResponse())
                .type("application/problem+json")
                .entity(new Problem(refused.getMessage(), status))
                .build();
    }
}
