package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.HttpCredentials;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An organiser looks at news before it is written to supporters. */
@BrowserTest
class MailingsIT {

    private final Browser browser;
    private final Platform platform;

    MailingsIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @Test
    void news_is_looked_at_and_started_on_every_screen() throws Exception {
        var organiser = new Organiser(platform);
        var petition = organiser.opens("Do not impose the junior doctors' contract", "[100]");
        organiser.tells(petition, "ballot", "98% vote for strike action", "On a turnout of **76%**.");
        var page = organiser();
        var traffic = Traffic.of(page);

        var news = page.locator("a[href$='" + petition + "%2Fballot']");
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            page.navigate(platform.notification() + "/organiser/mailings");
            assertThat(news.count()).isEqualTo(1);
        });
        isFineOnEveryScreen(page);
        news.click();
        assertThat(page.locator("iframe.letter").first()).hasAttribute("sandbox", "");
        assertThat(page.locator("pre.letter").first()).containsText("On a turnout of 76%.");
        isFineOnEveryScreen(page);

        Supporter.press(page, "Start it");
        // Nobody has signed yet.
        assertThat(page.locator("#progress .stage")).hasText("Done");
        isFineOnEveryScreen(page);
        page.navigate(page.url().replaceFirst("\\?.*", "") + "/stop");
        isFineOnEveryScreen(page);
        assertThat(traffic.origins()).isEqualTo(Set.of(platform.notification()));
    }

    // What is in the frame is a document of its own, and so shut in that no test looks into it either.
    private static void isFineOnEveryScreen(Page page) {
        page.evaluate("document.querySelectorAll('iframe').forEach(it => it.remove())");
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new EmulateMediaOptions().setColorScheme(width == 320 ? ColorScheme.DARK : ColorScheme.LIGHT));
            Axe.findsNothing(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    private Page organiser() {
        var known = new NewContextOptions().setHttpCredentials(new HttpCredentials("organiser", platform.password()));
        return browser.visitor(known).newPage();
    }
}
