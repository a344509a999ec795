package org.undersigned.intake.web;

import java.util.List;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.undersigned.intake.signing.Violation;

/** RFC 9457: the one language of errors for programs. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    public static Response of(int status, String title, String detail) {
        return response(new Problem("about:blank", title, status, detail, List.of()));
    }

    public static Response fields(List<Violation> violations) {
        return response(new Problem("about:blank", "Some fields need attention", 422, null, violations));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }
}
