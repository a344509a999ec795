package org.undersigned.intake.signing.rest;

import org.undersigned.intake.signing.AnyForm;
import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.web.Malformed;
import org.undersigned.intake.web.WrongType;

/** The body of {@code POST /petitions/{slug}/signatures} from a program. */
public final class FuzzJsonBody {

    private FuzzJsonBody() {}

    public static void fuzzerTestOneInput(byte[] body) {
        SignatureForm form;
        try {
            form = SignatureForms.json(body, null);
        } catch (Malformed | WrongType refused) {
            return;
        }
        AnyForm.judge(form);
    }
}
