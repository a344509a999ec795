package org.undersigned.intake.signing.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.fuzzing.Demand;
import org.undersigned.fuzzing.Json;
import org.undersigned.intake.signing.AnyForm;
import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.web.FormBody;
import org.undersigned.intake.web.Malformed;

/** The body of {@code POST /petitions/{slug}/signatures} from the page. */
public final class FuzzFormBody {

    private FuzzFormBody() {}

    public static void fuzzerTestOneInput(byte[] body) {
        SignatureForm form;
        try {
            form = read(body);
        } catch (Malformed refused) {
            return;
        }
        Demand.same(read(encoded(form)), form, "Encoded again it says something else");
        Demand.same(SignatureForms.json(Json.of(form), null), form, "As JSON it says something else");
        AnyForm.judge(form);
    }

    private static SignatureForm read(byte[] body) {
        return SignatureForms.urlencoded(FormBody.read(body), null);
    }

    /** By the JDK's own encoder. */
    private static byte[] encoded(SignatureForm form) {
        var pairs = new ArrayList<String>();
        add(pairs, "name", form.name());
        add(pairs, "email", form.email());
        add(pairs, "postcode", form.postcode());
        add(pairs, "country", form.country());
        add(pairs, "occupation", form.occupation());
        form.updates().forEach(kind -> add(pairs, "updates", kind));
        add(pairs, "consent", form.consent() ? "on" : null);
        add(pairs, "locale", form.locale());
        add(pairs, "idempotencyKey", form.idempotencyKey());
        add(pairs, "gathering", form.gathering());
        return String.join("&", pairs).getBytes(StandardCharsets.US_ASCII);
    }

    private static void add(List<String> pairs, String field, String value) {
        if (value != null) {
            pairs.add(field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
