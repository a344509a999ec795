package org.undersigned.notification.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a translation lacks a sentence the English one would be shown instead, and nobody would notice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @MethodSource("translations")
    void every_sentence_is_translated(Path translation) {
        assertThat(read(translation).keySet())
                .isEqualTo(read(original(translation)).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void no_sentence_is_empty_or_has_an_apostrophe_of_a_typewriter(Path translation) {
        assertThat(read(translation).values()).noneMatch(said -> said.toString().isBlank());
        assertThat(read(original(translation)).values().toString() + read(translation))
                .doesNotContain("'");
    }

    static Stream<Path> translations() throws IOException {
        return Files.list(MESSAGES).filter(file -> !file.toString().endsWith("_en.properties"));
    }

    private static Path original(Path translation) {
        return MESSAGES.resolve(
                translation.getFileName().toString().replaceFirst("_[^_]+\\.properties", "_en.properties"));
    }

    private static Properties read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
