package org.undersigned.intake.web;

import java.util.concurrent.ThreadLocalRandom;

import jakarta.ws.rs.core.Response;

/** 1 to 5 s, spread so that those turned away together do not return together (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    public static Response on(Response response) {
        return Response.fromResponse(response)
                .header("Retry-After", ThreadLocalRandom.current().nextInt(1, 6))
                .build();
    }
}
