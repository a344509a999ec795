package org.undersigned.notification.problems;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JacksonException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What nobody expected, in the same language; a request's own fault is not worth a line in the log. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response unreadable(JacksonException unreadable) {
        return Problems.of(400, "The body cannot be read as JSON of this kind");
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        var status = refusal.getResponse().getStatusInfo();
        return Problems.of(status.getStatusCode(), status.getReasonPhrase());
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        LOG.errorf("A request failed: %s", failure.getClass().getName());
        var later = Problems.of(503, "Something we need is away; please try again");
        return Response.fromResponse(later).header("Retry-After", "5").build();
    }
}
