package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody agreed to must stay known: {@code consent/} keeps the words of every version there ever was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void whoever_changes_a_word_gives_it_a_new_version(String language) throws IOException {
        var agreed = Path.of("src/test/resources/consent/%s_%s.txt".formatted(Consent.VERSION, language));

        assertThat(shown(language)).isEqualTo(Files.readString(agreed).strip());
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
