package org.undersigned.intake.web;

import java.util.List;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.undersigned.intake.signing.Violation;

/**
 * RFC 9457: the one language of errors for programs. Title and detail are for whoever writes the program and in English;
 * what is wrong with a field may be shown to whoever filled it in, so it is in the language asked for.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Told> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Response of(int status, String title, String detail) {
        return response(status, new Problem("about:blank", title, status, detail, List.of()));
    }

    public static Response fields(List<Violation> violations) {
        return response(Faults.STATUS, new Faults(violations));
    }

    private static Response response(int status, Object entity) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(entity)
                .build();
    }
}
