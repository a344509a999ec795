package org.undersigned.intake.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawCardTest {

    private static final int TITLE_TOP = 140;
    private static final int TITLE_BOTTOM = 410;

    private final DrawCard drawing = new DrawCard();

    @Test
    void it_has_the_size_that_is_shown_large() throws Exception {
        var picture = draw(card("Do not impose the new contract", 61));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    @Test
    void the_bar_is_as_long_as_the_way_that_was_gone() throws Exception {
        var picture = draw(card("Do not impose the new contract", 50));

        assertThat(new Color(picture.getRGB(80 + 500, 552))).isEqualTo(Look.ACCENT);
        assertThat(new Color(picture.getRGB(80 + 540, 552))).isEqualTo(Look.LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not impose the new contract on England's junior doctors",
                "Peidiwch â gorfodi’r contract newydd: tŷ, ŵyn",
                "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
                "Спасите наши больницы — Σώστε το ΕΣΥ",
                "לא לכפות חוזה (2016) חדש"
            })
    void the_title_stays_between_the_margins_whatever_it_is(String title) throws Exception {
        var picture = draw(card((title + " ").repeat(200 / title.length()), 0));

        assertThat(inked(picture, 0, 70) + inked(picture, 1130, 1200)).isZero();
        assertThat(inked(picture, 80, 1121)).isPositive();
    }

    @Test
    void a_title_with_letters_that_no_font_has_is_left_out_whole() throws Exception {
        assertThat(inked(draw(card("不要强加 new contract", 50)), 0, 1200)).isZero();
    }

    /** Java's own text would bring these in, and fail where they are missing. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void it_needs_neither_fontconfig_nor_a_font_of_the_machine() throws Exception {
        draw(card("Do not impose the new contract", 50));

        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("libfontmanager", "libfontconfig");
    }

    private static Card card(String title, int percent) {
        return new Card(title, "12,345", "people have signed", "next: 20,000", percent);
    }

    private BufferedImage draw(Card card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawing.draw(card)));
    }

    /** How many dots in these columns, where a title stands, are not paper. */
    private static long inked(BufferedImage picture, int left, int right) {
        return IntStream.range(TITLE_TOP, TITLE_BOTTOM)
                .mapToLong(y -> IntStream.range(left, right)
                        .filter(x -> picture.getRGB(x, y) != Look.PAPER.getRGB())
                        .count())
                .sum();
    }
}
