package org.undersigned.intake.signing;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Petition;

/** A petition and a form without fault, to spoil in one place at a time. */
final class Forms {

    static final Instant OPENS = Instant.parse("2015-11-05T00:00:00Z");
    static final Instant CLOSES = Instant.parse("2016-02-24T09:00:00Z");

    static final Petition PETITION = Petition.of(new PetitionPublished(
            "junior-doctors",
            "junior-doctors",
            "Do not impose the junior doctors' contract",
            "",
            OPENS,
            CLOSES,
            "Europe/London",
            "EMAIL",
            List.of(100L),
            List.of(new Occupation("junior-doctor", "Junior doctor")),
            List.of(),
            List.of(),
            "en",
            null,
            null));

    private Forms() {}

    static SignatureForm of(String name, String email, String postcode, String key) {
        return new SignatureForm(name, email, postcode, "GB", null, List.of("news", "strikes"), true, null, key, null);
    }

    static byte[] key() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    static String tokenKey(int id) {
        return id + ":" + Base64.getEncoder().encodeToString(key());
    }
}
