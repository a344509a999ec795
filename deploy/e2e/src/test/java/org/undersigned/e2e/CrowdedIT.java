package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees whose address has sent more than is ordinary. */
@BrowserTest
class CrowdedIT {

    private static final Pattern FORM = Pattern.compile("/signatures(\\?.*)?$");

    private final Browser browser;
    private final Platform platform;
    private final String address = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + ":1::1";
    private String petition;

    CrowdedIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @BeforeEach
    void a_crowd_behind_one_address() throws Exception {
        petition = new Organiser(platform).opens("A petition in great demand", "[1000]");
        othersSign();
    }

    @Test
    void the_page_works_by_itself_and_the_signature_is_saved() {
        var page = crowded(from());
        var ruth = new Supporter(platform, "Ruth Wood", UUID.randomUUID() + "@example.org");
        var seen = new StringBuffer();
        page.onResponse(answer -> seen.append(answer.status()).append(' '));

        ruth.signs(page, petition);

        assertThat(page.locator("h1")).containsText("check your inbox");
        assertThat(seen.toString()).contains("429");
        ruth.mailbox().await("confirm your signature");
    }

    @Test
    void without_a_script_it_says_how_long_to_wait_and_keeps_what_was_typed() {
        var page = crowded(from().setJavaScriptEnabled(false));
        page.navigate(platform.intake() + "/petitions/" + petition);
        page.getByLabel("Full name").fill("Ruth Wood");
        page.getByLabel("Email address").fill("ruth@example.org");
        page.getByLabel("Postcode").fill("TN13 1AA");
        page.locator("#consent").check();
        Supporter.press(page, "Add my name");

        assertThat(page.locator(".notice .wait")).hasText(Pattern.compile("Wait \\d+ seconds.*"));
        assertThat(page.getByLabel("Full name")).hasValue("Ruth Wood");
        assertThat(page.locator("#consent")).isChecked();
    }

    @Test
    void it_is_accessible_in_light_and_dark() {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = crowded(from().setColorScheme(scheme));
            // Without its solver the page stays as it is while it works.
            page.route("**/assets/solver.js", route -> {});
            page.navigate(platform.intake() + "/petitions/" + petition);
            page.getByLabel("Full name").fill("Ruth Wood");
            page.getByLabel("Email address").fill("ruth@example.org");
            page.getByLabel("Postcode").fill("TN13 1AA");
            page.locator("#consent").check();
            Supporter.press(page, "Add my name");
            assertThat(page.locator(".work [role=status]")).containsText("Your browser is doing a short calculation");

            Axe.findsNothing(page);
        }
    }

    /** What the minutes have let in again since is used up just before its form is sent. */
    private Page crowded(NewContextOptions from) {
        var page = browser.visitor(from).newPage();
        page.route(FORM, route -> {
            othersSign();
            route.resume();
        });
        return page;
    }

    private void othersSign() {
        while (Submission.to(platform, petition).send(address) == 202) {
            // Another one of them.
        }
    }

    private NewContextOptions from() {
        return new NewContextOptions().setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
    }
}
