package org.undersigned.notification.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;

import org.undersigned.fuzzing.Demand;
import org.undersigned.notification.delivery.BounceAddress;

/** Mails in the mailbox for bounces: delivery reports (RFC 3464), complaints (RFC 5965) and whatever else arrives. */
public final class FuzzBounces {

    private static final long MAIL = 4711;
    private static final BounceAddress OURS =
            new BounceAddress("1:" + Base64.getEncoder().encodeToString(new byte[32]), "petitions@undersigned.example");
    private static final Examiner EXAMINER = new Examiner(OURS);

    private FuzzBounces() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var mail = new String(input, ISO_8859_1).replace("{verp}", OURS.of(MAIL));
        Demand.that(
                switch (EXAMINER.examine(mail.getBytes(ISO_8859_1))) {
                    case Outcome.Genuine it -> it.mail() == MAIL && it.status().matches("|[245]\\.\\d{1,3}\\.\\d{1,3}");
                    case Outcome.Ignored it -> it.reason() != null;
                },
                "About another mail, or for no reason");
    }
}
