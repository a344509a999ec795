package org.undersigned.intake.web;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.undersigned.intake.publishing.NotAcknowledged;

/** Every failure in one language for programs and one for people. */
@Singleton
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final ErrorWords english;
    private final Allowed allowed;

    Failures(ErrorWords english, Allowed allowed) {
        this.english = english;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response malformed(Malformed malformed, HttpHeaders headers) {
        return answer(headers, 400, malformed.getMessage());
    }

    @ServerExceptionMapper
    Response wrongType(WrongType wrong) {
        return Problem.fields(List.of(wrong.violation()));
    }

    @ServerExceptionMapper
    Response notAcknowledged(NotAcknowledged outage, HttpHeaders headers) {
        return RetryAfter.on(answer(headers, 503, null));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, ContainerRequestContext request, HttpHeaders headers) {
        int status = refusal.getResponse().getStatus();
        var methods = status == 404 || status == 405 ? allowed.insteadOf(request) : Set.<String>of();
        if (!methods.isEmpty()) {
            return Response.fromResponse(answer(headers, 405, null))
                    .header("Allow", String.join(", ", methods))
                    .build();
        }
        if (status < 400) {
            return refusal.getResponse();
        }
        var answer = answer(headers, status, null);
        return status == 503 ? RetryAfter.on(answer) : answer;
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException bug, HttpHeaders headers) {
        // The message may quote what was typed: the place it came from must do.
        LOG.errorf("Unexpected %s at %s", bug.getClass().getName(), place(bug));
        return answer(headers, 500, null);
    }

    private static Object place(RuntimeException bug) {
        return bug.getStackTrace().length == 0 ? "an unknown place" : bug.getStackTrace()[0];
    }

    /** @param detail what a programmer should know; people are told in words of ours, in their language */
    private Response answer(HttpHeaders headers, int status, String detail) {
        var trouble = Trouble.of(status);
        return Html.isWanted(headers)
                ? Html.page(status, WebTemplates.error(trouble))
                : Problem.of(status, english.title(trouble), detail == null ? english.detail(trouble) : detail);
    }
}
