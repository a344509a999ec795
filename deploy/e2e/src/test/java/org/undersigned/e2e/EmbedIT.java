package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.FrameLocator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form on somebody else's website: the inbox's page stands for one, under a name that is allowed and one that is not. */
@BrowserTest
class EmbedIT {

    private static final String SIGN_BY_SCRIPT = """
            address => fetch(address, {method: 'POST', headers: {'Content-Type': 'application/json'},
                body: JSON.stringify({name: 'Jo Doe', email: 'jo@example.org', postcode: 'TN13 1AA', consent: true})})
                .then(answer => String(answer.status), () => 'refused')""";

    private final Browser browser;
    private final Platform platform;

    private String petition;

    EmbedIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @BeforeEach
    void a_petition_that_allows_another_site() throws Exception {
        petition = new Organiser(platform).opensFor(platform.inbox());
    }

    @Test
    void signing_on_another_site_counts_like_signing_at_home() throws Exception {
        var page = at(platform.inbox());
        var frame = page.frameLocator("undersigned-sign iframe");
        var ruth = new Supporter(platform, "Ruth Wood", UUID.randomUUID() + "@example.org");

        press(frame);
        assertThat(frame.getByRole(AriaRole.ALERT).first()).containsText("There is a problem");
        fill(frame, ruth);
        press(frame);

        assertThat(frame.locator("h1")).containsText("check your inbox");
        assertThat(page.url()).startsWith(platform.inbox() + "/sign");
        ruth.confirms(page);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(page.request()
                                .get(platform.tally() + "/petitions/" + petition + "/tally")
                                .text())
                        .contains("\"signatures\":1,"));
    }

    @Test
    void the_frame_is_as_high_as_its_form() {
        var page = at(platform.inbox());
        var frame = page.frameLocator("undersigned-sign iframe");
        assertThat(frame.getByLabel("Full name")).isVisible(new IsVisibleOptions().setTimeout(30_000));

        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var inside = frame.locator("body").boundingBox().height;
            var outside = page.locator("undersigned-sign iframe").boundingBox().height;
            assertThat(outside).isBetween(inside, inside + 1);
            assertThat(inside).isGreaterThan(400);
        });
        assertThat(page.locator("undersigned-sign iframe")).hasAttribute("title", "A petition for another site");
    }

    @Test
    void a_site_that_is_not_allowed_gets_a_link() {
        var page = at(stranger());

        var link = page.locator("undersigned-sign").getByRole(AriaRole.LINK);
        assertThat(link).isVisible(new IsVisibleOptions().setTimeout(30_000));
        assertThat(link).hasAttribute("href", platform.intake() + "/petitions/" + petition);
        assertThat(page.locator("undersigned-sign iframe")).isHidden();
    }

    @Test
    void a_script_of_an_allowed_site_may_sign_and_one_of_another_may_not() {
        var address = platform.intake() + "/petitions/" + petition + "/signatures";

        assertThat(at(platform.inbox()).evaluate(SIGN_BY_SCRIPT, address)).isEqualTo("202");
        assertThat(at(stranger()).evaluate(SIGN_BY_SCRIPT, address)).isEqualTo("refused");
    }

    @Test
    void in_the_frame_it_needs_no_script_and_is_accessible() {
        var plain = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        plain.navigate(platform.intake() + "/embed/" + petition + "?lang=cy");
        assertThat(plain.locator("html")).hasAttribute("lang", "cy");
        plain.locator("#name").fill("Siân Prys");
        plain.locator("#email").fill(UUID.randomUUID() + "@example.org");
        plain.locator("#postcode").fill("CF10 3NQ");
        plain.locator("#consent").check();
        plain.locator(".sign button[type=submit]").click();
        plain.waitForURL(Pattern.compile(".*/embed/" + petition + "/thanks\\?lang=cy"));

        var narrow = browser.visitor(new NewContextOptions().setViewportSize(320, 640))
                .newPage();
        narrow.navigate(platform.intake() + "/embed/" + petition);
        Axe.findsNothing(narrow);
        assertThat((int) narrow.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    private Page at(String site) {
        var page = browser.visitor().newPage();
        page.navigate(site + "/sign?petition=" + petition);
        return page;
    }

    /** The same page by another name is another origin. */
    private String stranger() {
        return platform.inbox().replace("localhost", "127.0.0.1");
    }

    private static void fill(FrameLocator frame, Supporter supporter) {
        frame.getByLabel("Full name").fill(supporter.name());
        frame.getByLabel("Email address").fill(supporter.email());
        frame.getByLabel("Postcode").fill("tn131aa");
        frame.locator("#consent").check();
    }

    private static void press(FrameLocator frame) {
        frame.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add my name"))
                .click();
    }
}
