package org.undersigned.intake.signing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody agreed to must stay known: {@code consent/} keeps the words of every version there ever was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {

    /** A new version adds a line for each language; no line is ever changed. */
    private static final Map<String, String> AGREED = Map.of(
            "2026-11_en.txt", "ae864ecfde7884373041ce09b6b524d3efd9355f3322d9d2455215d742b1a032",
            "2026-11_cy.txt", "502011bfebd22be09fe68f3a0dd1f2c0dee55f200f001c28ddf717018170cb4a");

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void whoever_changes_a_word_gives_it_a_new_version(String language) throws IOException {
        var agreed = Path.of("src/test/resources/consent/%s_%s.txt".formatted(Consent.VERSION, language));

        assertThat(shown(language)).isEqualTo(Files.readString(agreed).strip());
    }

    @Test
    void what_was_agreed_to_once_is_never_rewritten() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/consent"))) {
            assertThat(files.collect(toMap(file -> file.getFileName().toString(), ConsentTest::sha256)))
                    .isEqualTo(AGREED);
        }
    }

    private static String sha256(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(String language) throws IOException {
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/sign_" + language + ".properties"))) {
            var words = new Properties();
            words.load(file);
            return words.getProperty("consent");
        }
    }
}
