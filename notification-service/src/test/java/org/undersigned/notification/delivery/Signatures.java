package org.undersigned.notification.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;

/** What another implementation of DKIM says of a message. */
public final class Signatures {

    private Signatures() {}

    /** @param record as it would be in the DNS, whatever name is asked for */
    public static boolean check(String raw, String record) throws IOException {
        try {
            var verifier = new DKIMVerifier((method, selector, token) -> List.of(record));
            var found = verifier.verify(new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            return found != null && !found.isEmpty();
        } catch (FailException e) {
            return false;
        }
    }
}
