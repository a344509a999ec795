package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as everybody meets it: in the dark, on a small telephone, by keyboard, without a script, in Welsh. */
@BrowserTest
class PageIT {

    private static final int FIRST_PAGE_BYTES = 60_000;
    private static final int MOST_STOPS = 60;
    private static final int AS_LONG_AS_A_FINGER_RESTS = 100;
    private static final Pattern DOORS = Pattern.compile("http://localhost:\\d+/(confirm|not-me)/[\\w.-]+");
    private static final Pattern LOOKED_AFTER = Pattern.compile("http://localhost:\\d+/signature/[\\w-]+");

    private static String petition;

    private final Browser browser;
    private final Platform platform;

    PageIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @BeforeAll
    static void a_petition_with_a_strike(Browser browser, Platform platform) throws Exception {
        var organiser = new Organiser(platform);
        petition = organiser.opens("Do not impose the junior doctors' contract", "[100, 1000]");
        organiser.tells(petition, "ballot", "98% vote for strike action", "On a turnout of **76%**.");
        organiser.tells(petition, "talks", "Talks at Acas", "They [go on](https://example.org).");
        organiser.plansStrike(petition, "first", "2036-03-26T08:00", "2036-03-28T08:00");
        Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            var page = browser.visitor().newPage();
            page.navigate(platform.intake() + "/petitions/" + petition);
            assertThat(page.content()).contains("26 March 2036");
            page.context().close();
        });
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, en", "light, 320, cy", "dark, 1280, cy", "dark, 320, en"})
    void axe_finds_no_fault_and_nothing_is_wider_than_the_screen(String scheme, int width, String language) {
        var page = visitor(scheme, width);
        var paths = List.of(
                "/",
                "/petitions/" + petition,
                "/petitions/" + petition + "/news",
                "/petitions/" + petition + "/thanks",
                "/privacy",
                "/x");
        for (var path : paths) {
            page.navigate(platform.intake() + path + "?lang=" + language);
            isFine(page, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 320", "dark, 1280"})
    void nor_is_there_any_in_a_page_with_faults(String scheme, int width) {
        var page = visitor(scheme, width);
        page.navigate(address());
        Supporter.press(page, "Add my name");
        assertThat(page.locator(".problem")).hasCount(4);
        isFine(page, width);
    }

    @Test
    void nor_where_a_signature_is_looked_after_and_erased() throws Exception {
        var own = new Organiser(platform).openedAWeekAgo("Do not impose the junior doctors' contract");
        var page = browser.visitor().newPage();
        var ruth = new Supporter(platform, "Ruth Wood", UUID.randomUUID() + "@example.org");
        ruth.signs(page, own);

        ruth.mailbox().await("confirm your signature");
        var mail = ruth.mailbox().texts("confirm your signature").getFirst();
        for (var link : DOORS.matcher(mail).results().map(MatchResult::group).toList()) {
            page.navigate(link);
            isFineOnEveryScreen(page);
        }
        page.navigate(
                LOOKED_AFTER.matcher(mail).results().findFirst().orElseThrow().group());
        isFineOnEveryScreen(page);
        Supporter.press(page, "Confirm my signature");
        page.getByText("Erase my details").click();
        page.waitForURL("**/erase*");
        isFineOnEveryScreen(page);

        // By now the page of the petition draws its days.
        Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            page.navigate(platform.intake() + "/petitions/" + own);
            assertThat(page.locator("figure.spark").count()).isPositive();
        });
        isFineOnEveryScreen(page);
    }

    @Test
    void the_keyboard_alone_is_enough_to_sign() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        assertThat(page.locator(":focus")).isInViewport();

        tabTo(page, "#name");
        page.keyboard().type("李明");
        tabTo(page, "#email");
        page.keyboard().type(UUID.randomUUID() + "@example.org");
        tabTo(page, "#postcode");
        page.keyboard().type("tn131aa");
        tabTo(page, "#consent");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        tabTo(page, "form button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForURL("**/thanks*");
    }

    @Test
    void after_a_mistake_focus_is_where_the_mistakes_are_told_and_leads_to_their_fields() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.getByLabel("Full name").fill("Ruth Wood");
        Supporter.press(page, "Add my name");

        assertThat(page.locator(":focus")).containsText("There is a problem");
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Enter your email address");
        page.keyboard().press("Enter");
        assertThat(page.locator("#email")).isFocused();
        assertThat(page.locator("#email")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#name")).hasValue("Ruth Wood");
    }

    @Test
    void without_a_script_mistakes_are_told_and_nothing_typed_is_lost() {
        var page = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(address());
        page.getByLabel("Full name").fill("Siobhán O’Connor-Żak");
        page.getByLabel("Email address").fill("siobhan at example.org");
        page.getByLabel("Milestones of this petition").check();
        Supporter.press(page, "Add my name");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("must not contain spaces");
        assertThat(page.locator("#name")).hasValue("Siobhán O’Connor-Żak");
        assertThat(page.locator("#email")).hasValue("siobhan at example.org");
        assertThat(page.getByLabel("Milestones of this petition")).isChecked();
    }

    @Test
    void a_mistake_is_told_beside_its_field_as_one_leaves_it() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.getByLabel("Email address").fill("ruth");
        page.keyboard().press("Tab");

        assertThat(page.locator("#email-problem")).containsText("needs an @");
        page.getByLabel("Email address").fill("ruth@example.org");
        page.keyboard().press("Tab");
        assertThat(page.locator("#email-problem")).hasCount(0);
    }

    @Test
    void a_likely_slip_in_the_address_is_shown_and_mended_by_one_press_and_never_forced() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.getByLabel("Email address").fill("ruth@gmial.com");
        page.keyboard().press("Tab");

        assertThat(page.locator(".suggestion")).hasText("Did you mean ruth@gmail.com?");
        assertThat(page.locator("#email-problem")).hasCount(0);
        page.getByText("ruth@gmail.com").click();
        assertThat(page.locator("#email")).hasValue("ruth@gmail.com");
        assertThat(page.locator(".suggestion")).isEmpty();
    }

    @Test
    void the_button_is_pressed_also_where_that_leaves_a_field_whose_message_goes() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.getByLabel("Full name").fill("Ruth Pemberton");
        page.getByLabel("Email address").fill(UUID.randomUUID() + "@example.org");
        page.locator("#consent").check();
        page.getByLabel("Postcode").fill("nowhere");
        page.keyboard().press("Tab");
        assertThat(page.locator("#postcode-problem")).hasCount(1);
        page.getByLabel("Postcode").fill("TN13 1XX");

        pressSlowly(page, page.getByText("Add my name"));

        page.waitForURL("**/thanks*");
    }

    @Test
    void who_chooses_welsh_keeps_it_to_the_end() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.getByText("Cymraeg").click();

        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        assertThat(page.locator(".strike time").first()).containsText("Dydd Mercher 26 Mawrth 2036");
        page.navigate(address());
        page.getByLabel("Enw llawn").fill("Siân ap Dafydd");
        // There and back, by the link of a fresh page and by the button of one that was sent: it is still typed.
        page.getByText("English").click();
        Supporter.press(page, "Add my name");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter your postcode");
        page.getByText("Cymraeg").click();
        assertThat(page.getByLabel("Enw llawn")).hasValue("Siân ap Dafydd");
        Supporter.press(page, "Ychwanegu fy enw");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Rhowch eich cod post");
        page.getByLabel("Cyfeiriad e-bost").fill(UUID.randomUUID() + "@example.org");
        page.getByLabel("Cod post").fill("LL57 2DG");
        page.locator("#consent").check();
        Supporter.press(page, "Ychwanegu fy enw");
        page.waitForURL("**/thanks*");
        assertThat(page.locator("h1")).containsText("mewnflwch");
    }

    @Test
    void the_first_page_is_light_and_asks_nobody_else() {
        var page = browser.visitor().newPage();
        var traffic = Traffic.of(page);
        page.navigate(address());
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("undersigned-counter [part=number]").first()).hasText("0");

        assertThat(traffic.origins()).isSubsetOf(Set.of(platform.intake(), platform.tally()));
        assertThat(traffic.bytes()).isBetween(1, FIRST_PAGE_BYTES);
    }

    @Test
    void a_counter_counts_also_on_a_page_whose_language_nobody_can_read() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.evaluate("""
                () => {
                    const host = document.createElement("div");
                    host.lang = "en_GB";
                    host.append(document.querySelector("undersigned-counter").cloneNode());
                    document.body.append(host);
                }""");

        assertThat(page.locator("[lang=en_GB] undersigned-counter [part=number]"))
                .hasText("0");
    }

    /** As a finger does, which rests until the service has said that the field that it left is right. */
    private static void pressSlowly(Page page, Locator button) {
        button.scrollIntoViewIfNeeded();
        var there = button.boundingBox();
        page.mouse().move(there.x + there.width / 2, there.y + there.height / 2);
        page.waitForResponse("**/check*", () -> page.mouse().down());
        page.waitForTimeout(AS_LONG_AS_A_FINGER_RESTS);
        page.mouse().up();
    }

    private static void isFineOnEveryScreen(Page page) {
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new EmulateMediaOptions().setColorScheme(width == 320 ? ColorScheme.DARK : ColorScheme.LIGHT));
            isFine(page, width);
        }
    }

    private static void isFine(Page page, int width) {
        Axe.findsNothing(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
    }

    /** Whoever tabs sees where they are at every stop. */
    private static void tabTo(Page page, String target) {
        for (int stops = 0; stops < MOST_STOPS && !isAt(page, target); stops++) {
            page.keyboard().press("Tab");
            assertThat((boolean)
                            page.locator(":focus").evaluate("it => parseFloat(getComputedStyle(it).outlineWidth) >= 2"))
                    .as("focus is seen")
                    .isTrue();
        }
        assertThat(page.locator(target)).isFocused();
    }

    private static boolean isAt(Page page, String target) {
        Locator found = page.locator(target).first();
        return (boolean) found.evaluate("it => it === document.activeElement");
    }

    private Page visitor(String scheme, int width) {
        var options = new NewContextOptions()
                .setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT)))
                .setViewportSize(width, 900);
        return browser.visitor(options).newPage();
    }

    private String address() {
        return platform.intake() + "/petitions/" + petition;
    }
}
