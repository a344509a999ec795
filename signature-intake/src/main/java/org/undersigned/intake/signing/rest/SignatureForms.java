package org.undersigned.intake.signing.rest;

import java.util.Set;

import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.web.FormBody;
import org.undersigned.intake.web.JsonBody;

/** The form out of either body. The header's key goes before the field's. */
final class SignatureForms {

    private static final Set<String> TICKED = Set.of("true", "on");

    private SignatureForms() {}

    static SignatureForm json(byte[] body, String key) {
        var form = JsonBody.read(body, SignatureForm.class);
        return key == null ? form : withKey(form, key);
    }

    static SignatureForm urlencoded(FormBody body, String key) {
        return new SignatureForm(
                body.only("name"),
                body.only("email"),
                body.only("postcode"),
                body.only("country"),
                body.only("occupation"),
                body.all("updates"),
                body.only("consent") != null && TICKED.contains(body.only("consent")),
                body.only("locale"),
                key == null ? body.only("idempotencyKey") : key,
                body.only("gathering"));
    }

    static SignatureForm withKey(SignatureForm form, String key) {
        return new SignatureForm(
                form.name(),
                form.email(),
                form.postcode(),
                form.country(),
                form.occupation(),
                form.updates(),
                form.consent(),
                form.locale(),
                key,
                form.gathering());
    }
}
