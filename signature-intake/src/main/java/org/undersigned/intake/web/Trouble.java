package org.undersigned.intake.web;

import java.util.Arrays;

/** Why there is an error page instead of what was asked for. */
public enum Trouble {
    UNREADABLE(400),
    FOREIGN(403),
    NOT_FOUND(404),
    NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    EXPIRED(410),
    TOO_LARGE(413),
    WRONG_KIND(415),
    TOO_MUCH_EXPECTED(417),
    TOO_MANY(429),
    UNAVAILABLE(503),
    OUR_FAULT(500);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    static Trouble of(int status) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.status == status)
                .findFirst()
                .orElse(OUR_FAULT);
    }
}
