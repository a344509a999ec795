package org.undersigned.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every letter in both languages, as the tests of notification-service left them, on a telephone and without pictures.
 * One below the other, for a look at one page costs a fraction of a look at each.
 */
@BrowserTest
class LettersIT {

    private static final int WIDTH = 320;
    private static final int KINDS = 18;
    private static final Path LETTERS =
            Path.of(System.getProperty("undersigned.root"), "notification-service", "target", "letters");

    private final Browser browser;

    LettersIT(Browser browser) {
        this.browser = browser;
    }

    // By turns: in its two languages a letter has the same form and the same colours.
    @ParameterizedTest
    @CsvSource({"en, LIGHT", "cy, DARK"})
    void every_letter_can_be_read_by_light_and_in_the_dark(String language, ColorScheme scheme) throws IOException {
        var letters = letters(language);
        assumeTrue(letters.size() >= KINDS, "skipped: the tests of notification-service have not left their letters");
        var page = browser.visitor(
                        new NewContextOptions().setViewportSize(WIDTH, 900).setColorScheme(scheme))
                .newPage();
        page.route(address -> true, Route::abort);
        page.setContent(oneBelowTheOther(letters));

        Axe.findsNothingInPart(page);
        assertThat((List<?>) page.evaluate("[...document.querySelectorAll('section')]"
                        + ".filter(it => it.scrollWidth > innerWidth).map(it => it.id)"))
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(WIDTH);
        page.context().close();
    }

    private static String oneBelowTheOther(Map<String, String> letters) {
        var first = letters.values().iterator().next();
        var page = new StringBuilder(first.substring(0, first.indexOf("<body")));
        letters.forEach((name, html) -> page.append("<section id=\"%s\"".formatted(name))
                .append(html, html.indexOf("<body") + "<body".length(), html.indexOf("</body>"))
                .append("</section>"));
        return page.append("</html>").toString();
    }

    /** Those that are whole. */
    private static Map<String, String> letters(String language) throws IOException {
        var letters = new TreeMap<String, String>();
        if (Files.isDirectory(LETTERS)) {
            try (var files = Files.newDirectoryStream(LETTERS, "*_" + language + ".html")) {
                for (var file : files) {
                    letters.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        letters.values().removeIf(html -> !html.contains("</body>"));
        return letters;
    }
}
