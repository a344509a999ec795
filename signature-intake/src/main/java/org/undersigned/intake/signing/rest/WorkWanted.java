package org.undersigned.intake.signing.rest;

import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.undersigned.intake.admission.Challenge;
import org.undersigned.intake.admission.Toll;
import org.undersigned.intake.web.Problem;

/** The problem (RFC 9457) of more coming than is ordinary, with what solves it. */
@Schema(
        description =
                "More come than is ordinary. Send the same request again with this idempotency key, and in its body either"
                        + " `altcha`, the solved challenge, at once, or `waited`, as given here, after Retry-After seconds.")
record WorkWanted(
        String type,
        String title,
        int status,
        String detail,

        @Schema(description = "To be sent back as the Idempotency-Key: challenge and wait are for this submission only")
        String idempotencyKey,

        @Schema(
                description =
                        "ALTCHA, version 1: find the number from 0 to maxnumber for which the hexadecimal SHA-256 of salt"
                                + " and number is `challenge`. `altcha` is the base64 of the JSON of algorithm, challenge, number, salt"
                                + " and signature")
        Challenge challenge,

        @Schema(description = "To be sent back instead of a solution, once Retry-After is over")
        String waited) {

    static Response of(Toll toll, String idempotencyKey) {
        var problem = new WorkWanted(
                "about:blank",
                "A proof of work is wanted",
                429,
                "More signatures arrive than is ordinary. Solve the challenge or wait; nobody is turned away.",
                idempotencyKey,
                toll.challenge(),
                toll.waited());
        return Response.status(429)
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("Retry-After", toll.seconds())
                .entity(problem)
                .build();
    }
}
