package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.signing.SignPetition.Outcome.Faulty;
import org.undersigned.intake.signing.SignPetition.Outcome.Signed;

/** Whatever is typed: kept exactly, or refused naming the field. The seed is said where it is not so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyInputTest {

    private static final int TIMES = 20_000;
    private static final Instant AT_THE_STALL = Instant.parse("2016-02-06T15:00:00Z");
    private static final Set<String> FIELDS = Set.of(
            "name",
            "email",
            "postcode",
            "country",
            "occupation",
            "updates",
            "consent",
            "locale",
            "idempotencyKey",
            "gathering");

    private final SignPetition signing =
            new SignPetition(new Fingerprints(Forms.key()), new LinkTokens(List.of(Forms.tokenKey(1))));

    @Test
    void it_is_kept_exactly_or_refused_naming_the_field() {
        int kept = 0;
        for (long seed = 0; seed < TIMES; seed++) {
            kept += judge(seed) ? 1 : 0;
        }
        // Else nothing would be shown by it.
        assertThat(kept).isBetween(TIMES / 50, TIMES / 2);
    }

    private boolean judge(long seed) {
        var form = scribbled(new Scribbler(seed));
        return switch (signing.sign(Forms.PETITION, form, AT_THE_STALL)) {
            case Signed(var event) -> keptExactly(seed, form, event);
            case Faulty(var violations) -> refusedInWords(seed, violations);
            case Object other -> throw new AssertionError("seed " + seed + ": " + other);
        };
    }

    private static boolean keptExactly(long seed, SignatureForm form, SignatureSubmitted event) {
        var kept = event.signatory();
        assertThat(kept.name()).as("seed %d", seed).isEqualTo(asTyped(form.name()));
        assertThat(kept.email()).as("seed %d", seed).isEqualTo(asTyped(form.email()));
        for (var text : List.of(kept.name(), kept.email(), String.valueOf(kept.postcode()), event.locale())) {
            assertThat(text)
                    .as("seed %d", seed)
                    .isNotBlank()
                    .doesNotContain("\u0000", "\r", "\n", "\u202E")
                    .isEqualTo(asTyped(text))
                    .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        return true;
    }

    private static boolean refusedInWords(long seed, List<Violation> violations) {
        assertThat(violations).as("seed %d", seed).isNotEmpty().allSatisfy(violation -> {
            assertThat(FIELDS).contains(violation.field());
            assertThat(violation.fault()).isNotNull();
        });
        return false;
    }

    /** The rule in other words: NFC, each run of white space on a line one space, none at the ends. */
    private static String asTyped(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        return composed.replaceAll("[\\t\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+", " ")
                .strip();
    }

    static SignatureForm scribbled(Scribbler scribbler) {
        return new SignatureForm(
                scribbler.like("Siobhán O’Connor"),
                scribbler.like("siobhan.oconnor@example.org"),
                scribbler.like("TN13 1AA"),
                scribbler.like(scribbler.one(List.of("GB", "gb", "IE", "FR", "JE"))),
                scribbler.heads() ? "junior-doctor" : scribbler.like(""),
                scribbler.heads() ? List.of("news") : List.of(),
                true,
                scribbler.heads() ? "cy" : scribbler.like("en-GB"),
                scribbler.heads() ? null : scribbler.like("key-" + scribbler.heads()),
                scribbler.heads() ? null : scribbler.like("sevenoaks-2016-02-06"));
    }
}
