package org.undersigned.intake.admission.rest;

import java.util.Base64;

import org.undersigned.intake.admission.Solution;
import org.undersigned.intake.web.JsonBody;
import org.undersigned.intake.web.Malformed;
import org.undersigned.intake.web.WrongType;

/** ALTCHA's payload: the challenge and its number as JSON, in base64. */
public final class Solutions {

    private static final int LONGEST = 2_000;

    private Solutions() {}

    /** @return null for anything else: it is the same as none */
    public static Solution read(String payload) {
        if (payload == null || payload.isEmpty() || payload.length() > LONGEST) {
            return null;
        }
        try {
            return JsonBody.read(Base64.getDecoder().decode(payload), Solution.class);
        } catch (IllegalArgumentException | Malformed | WrongType nonsense) {
            return null;
        }
    }
}
