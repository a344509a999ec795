package org.undersigned.notification.problems;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.undersigned.notification.strikes.Proposal.Violation;

/** The one language of errors: RFC 9457, with the fields at fault. */
public final class Problems {

    private Problems() {}

    record Problem(String type, String title, int status, List<Violation> violations) {}

    public static Response of(int status, String title) {
        return answer(new Problem("about:blank", title, status, List.of()));
    }

    public static Response unknownPetition() {
        return of(404, "No such petition");
    }

    public static Response violation(String field, String message) {
        return violations(List.of(new Violation(field, message)));
    }

    public static Response violations(List<Violation> violations) {
        return answer(new Problem("about:blank", "Some fields cannot be taken as they are", 422, violations));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
