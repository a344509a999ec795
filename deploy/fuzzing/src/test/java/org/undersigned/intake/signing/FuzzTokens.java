package org.undersigned.intake.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.undersigned.fuzzing.Demand;
import org.undersigned.intake.signing.Link.Purpose;
import org.undersigned.notification.delivery.BounceAddress;
import org.undersigned.notification.preferences.PreferenceTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens;

/** What stands behind the last slash of a link, and before the @ of an address that mail comes back to. */
public final class FuzzTokens {

    private static final String KEYS = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final LinkTokens LINKS = new LinkTokens(List.of(KEYS));
    private static final UnsubscribeTokens UNSUBSCRIBE = new UnsubscribeTokens(KEYS);
    private static final PreferenceTokens PREFERENCES = new PreferenceTokens(KEYS);
    private static final BounceAddress BOUNCES = new BounceAddress(KEYS, "petitions@undersigned.example");

    private FuzzTokens() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, UTF_8);
        Arrays.stream(Purpose.values())
                .forEach(purpose -> LINKS.read(purpose, text).ifPresent(link -> same(LINKS.mint(link), text)));
        UNSUBSCRIBE.check(text).ifPresent(claim -> same(UNSUBSCRIBE.mint(claim), text));
        PREFERENCES.preferences(text).ifPresent(it -> same(PREFERENCES.preferences(it.supporter(), it.moves()), text));
        PREFERENCES.address(text).ifPresent(change -> same(PREFERENCES.address(change), text));
        BOUNCES.mail(text).ifPresent(mail -> Demand.that(BOUNCES.of(mail).equalsIgnoreCase(text), "Made up"));
    }

    /** Two spellings of the same bytes are one token. */
    private static void same(String minted, String read) {
        var decoder = Base64.getUrlDecoder();
        Demand.that(Arrays.equals(decoder.decode(minted), decoder.decode(read)), "A token that was never minted");
    }
}
