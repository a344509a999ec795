package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results page as everybody meets it, while somebody signs. */
@BrowserTest
class ResultsIT {

    /** Milliseconds; the page asks again after some seconds, and a slow machine takes some more. */
    private static final double PATIENCE = 90_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static String petition;

    private final Browser browser;
    private final Platform platform;

    ResultsIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @BeforeAll
    static void a_petition_that_some_have_signed(Platform platform) throws Exception {
        petition = new Organiser(platform)
                .opensWithoutConfirmation("Do not impose the junior doctors' contract", "[10, 100]");
        for (int i = 0; i < 10; i++) {
            sign(platform, "TN13 1AA", "sevenoaks-2016-02-06");
            sign(platform, "CF10 1EP", "");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> breakdowns(platform).contains("\"cell\":\"sevenoaks-2016-02-06\""));
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, en", "light, 320, cy", "dark, 1280, cy", "dark, 320, en"})
    void axe_finds_no_fault_and_nothing_is_wider_than_the_screen(String scheme, int width, String language) {
        var page = visitor(scheme, width);
        page.navigate(address() + "?lang=" + language);
        page.locator("summary").all().forEach(summary -> summary.click());

        assertThat(page.locator("#curve canvas")).isVisible();
        Axe.findsNothing(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void it_grows_with_each_signature_and_asks_nobody_else() throws Exception {
        var page = browser.visitor().newPage();
        var traffic = Traffic.of(page);
        page.navigate(address());
        var total = page.locator("#days tbody tr").last().locator("td").last();
        assertThat(page.locator("undersigned-counter [part=number]")).hasText(total.textContent());
        long before = Long.parseLong(total.textContent());

        sign(platform, "TN13 1AA", "sevenoaks-2016-02-06");

        assertThat(total).hasText(String.valueOf(before + 1));
        assertThat(page.locator("undersigned-counter [part=number]")).hasText(String.valueOf(before + 1));
        assertThat(traffic.origins()).isEqualTo(Set.of(platform.tally()));
    }

    @Test
    void all_the_rest_follows_without_a_reload_and_moves_nobodys_place() throws Exception {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.evaluate("window.sameDocument = true");
        var table = page.locator("#curve details");
        table.locator("summary").click();
        table.locator("summary").focus();
        var gathered = page.locator("#gathered").textContent();
        var toGo = page.locator(".rungs li").last().textContent();
        var looked = page.locator("#looked").textContent();

        for (int i = 0; i < 12; i++) {
            sign(platform, "EH1 1YZ", "");
        }

        assertThat(page.locator("#gathered")).not().hasText(gathered, patiently());
        assertThat(page.locator(".rungs li").last()).not().hasText(toGo, patiently());
        assertThat(page.locator("#looked")).not().hasText(looked, patiently());
        assertThat(page.locator("#nations ~ * tbody")).containsText("Scotland", within());
        assertThat(table).hasAttribute("open", "");
        assertThat(table.locator("summary")).isFocused();
        assertThat((boolean) page.evaluate("window.sameDocument === true")).isTrue();
        Axe.findsNothing(page);
    }

    @Test
    void the_first_signature_is_seen_by_who_was_there_before_it() throws Exception {
        var fresh = new Organiser(platform).opensWithoutConfirmation("Do not impose it", "[10, 100]");
        var page = browser.visitor().newPage();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> page.navigate(address(fresh)).status() == 200);
        assertThat(page.locator("#nobody")).isVisible();

        sign(platform, fresh, "TN13 1AA", "");

        assertThat(page.locator("#nobody")).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".count-words")).hasText("person has signed", patiently());
    }

    @Test
    void the_keyboard_reads_the_curve_day_by_day() {
        var page = browser.visitor().newPage();
        page.navigate(address());
        page.locator("#curve .plot").focus();
        page.keyboard().press("End");

        var last = page.locator("#days tbody tr").last();
        assertThat(page.locator("#curve .reading"))
                .containsText(last.locator("time").textContent() + ": ");
    }

    @Test
    void without_a_script_every_figure_is_there() {
        var page = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(address());

        assertThat(page.locator("#curve polyline")).isVisible();
        assertThat(page.locator(".tile").first()).isVisible();
        assertThat(page.locator("#gatherings ~ * tbody")).containsText("sevenoaks-2016-02-06");
    }

    @Test
    void the_petitions_page_leads_to_it_and_back() {
        var page = browser.visitor().newPage();
        page.navigate(platform.intake() + "/petitions/" + petition);
        page.getByText("All results").click();

        page.waitForURL(address() + "*");
        page.getByText("To the petition").click();
        page.waitForURL(platform.intake() + "/petitions/" + petition + "*");
    }

    private static HasTextOptions patiently() {
        return new HasTextOptions().setTimeout(PATIENCE);
    }

    private static ContainsTextOptions within() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static void sign(Platform platform, String postcode, String gathering) throws Exception {
        sign(platform, petition, postcode, gathering);
    }

    private static void sign(Platform platform, String petition, String postcode, String gathering) throws Exception {
        var person = UUID.randomUUID();
        var body = """
                {"name": "Ruth Wood", "email": "%s@example.org", "postcode": "%s", "country": "GB", "consent": true,
                 "occupation": "junior-doctor", "gathering": "%s"}""".formatted(person, postcode, gathering);
        var request = HttpRequest.newBuilder(URI.create(platform.intake() + "/petitions/" + petition + "/signatures"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", person.toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        // Who is told "later" by a machine that has stood still tries again, and is counted once.
        var answer = Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> HTTP.send(request, BodyHandlers.discarding()).statusCode(), status -> status != 503);
        assertThat(answer).isEqualTo(202);
    }

    private static String breakdowns(Platform platform) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.tally() + "/petitions/" + petition + "/breakdowns"));
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    private Page visitor(String scheme, int width) {
        var options = new NewContextOptions()
                .setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT)))
                .setViewportSize(width, 900);
        return browser.visitor(options).newPage();
    }

    private String address() {
        return address(petition);
    }

    private String address(String petition) {
        return platform.tally() + "/petitions/" + petition + "/results";
    }
}
