package org.undersigned.intake.signing;

import java.util.Base64;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Tells whether two signatures come from one inbox, person or household without saying whose. */
@Singleton
public final class Fingerprints {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Keyed key;

    @Inject
    Fingerprints(Secrets secrets) {
        this(Base64.getDecoder().decode(secrets.fingerprintKey()));
    }

    Fingerprints(byte[] key) {
        this.key = new Keyed(key);
    }

    Fingerprint of(String campaign, FilledForm form) {
        var inbox = form.email().canonical();
        var postcode = form.postcode() == null ? "" : form.postcode().text();
        return new Fingerprint(
                hash("inbox", campaign, inbox),
                hash("household", campaign, inbox, postcode),
                hash("person", campaign, inbox, form.name().folded()));
    }

    private String hash(String purpose, String... parts) {
        return BASE64.encodeToString(key.hash("undersigned/" + purpose + "/1", List.of(parts)));
    }

    /** See {@link org.undersigned.intake.events.SignatureEvent}. */
    record Fingerprint(String inbox, String household, String person) {}
}
