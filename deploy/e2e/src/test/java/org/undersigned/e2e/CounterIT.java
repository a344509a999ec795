package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live count on other people's pages: the inbox's page stands for them, under two names. */
@BrowserTest
class CounterIT {

    private static final String ANOTHER = """
            ([petition, lang]) => {
                const counter = document.createElement("undersigned-counter");
                counter.setAttribute("petition", petition);
                const host = document.body.appendChild(document.createElement("div"));
                host.lang = lang;
                host.className = lang;
                host.attachShadow({mode: "open"}).append(counter);
            }""";

    private final Browser browser;
    private final Platform platform;
    private String petition;

    CounterIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @BeforeEach
    void a_petition_that_counts_at_once() throws Exception {
        petition = new Organiser(platform).opensWithoutConfirmation("A petition that moves", "[3, 10]");
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(this::isCounted);
    }

    @Test
    void it_moves_on_two_foreign_pages_without_anybody_loading_them_again() {
        var one = at(platform.inbox(), new NewContextOptions());
        var other = at(platform.inbox().replace("localhost", "127.0.0.1"), new NewContextOptions());
        one.evaluate("window.stayed = true");
        has(part(one, "number"), "0");
        has(part(other, "number"), "0");

        sign(one);

        has(part(one, "number"), "1");
        has(part(other, "number"), "1");
        has(part(one, "label"), "signature");
        has(part(one, "goal"), "2 to go to 3");
        assertThat(part(one, "last")).containsText("last signed ");
        assertThat(part(one, "bar")).hasAttribute("style", "width: 33.3333%;");
        assertThat((boolean) one.evaluate("window.stayed")).isTrue();
        Axe.findsNothing(one);
    }

    @Test
    void several_on_a_page_share_one_connection_also_within_shadows_and_each_speaks_its_language() {
        var page = browser.visitor().newPage();
        var streams = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/tally/stream")) {
                streams.add(request.url());
            }
        });
        page.navigate(address(platform.inbox()));
        page.evaluate(ANOTHER, List.of(petition, "cy"));
        page.evaluate(ANOTHER, List.of(petition, "de"));
        sign(page);

        has(part(page, "number").first(), "1");
        has(part(page.locator(".cy"), "number"), "1");
        has(part(page.locator(".cy"), "label"), "llofnod");
        has(part(page.locator(".cy"), "goal"), "2 arall i gyrraedd 3");
        assertThat(part(page.locator(".cy"), "last")).containsText("llofnodwyd ddiwethaf ");
        has(part(page.locator(".de"), "label"), "signature");
        assertThat(streams).hasSize(1);
    }

    @Test
    void a_screen_reader_hears_the_number_and_not_every_move_of_it() {
        var page = browser.visitor(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        // However long this machine takes.
        long now = System.currentTimeMillis();
        page.clock().setFixedTime(now);
        page.navigate(address(platform.inbox()));
        has(part(page, "number"), "0");
        var status = page.locator("undersigned-counter [role=status]");
        has(status, "0 signatures");

        sign(page);

        has(part(page, "number"), "1");
        has(status, "0 signatures");
        page.clock().setFixedTime(now + 31_000);
        has(status, "1 signature");
    }

    /** As in a hospital whose one address has had its share of streams. */
    @Test
    void where_no_stream_is_to_be_had_it_asks_now_and_then() {
        var page = browser.visitor().newPage();
        page.route("**/tally/stream", stream -> stream.fulfill(new FulfillOptions().setStatus(429)));
        page.navigate(address(platform.inbox()));
        has(part(page, "number"), "0");

        sign(page);

        has(part(page, "number"), "1");
    }

    private boolean isCounted() throws IOException {
        var tally = URI.create(platform.tally() + "/petitions/" + petition + "/tally")
                .toURL();
        return ((HttpURLConnection) tally.openConnection()).getResponseCode() == 200;
    }

    private Page at(String site, NewContextOptions options) {
        var page = browser.visitor(options).newPage();
        page.navigate(address(site));
        return page;
    }

    private String address(String site) {
        return site + "/counter?petition=" + petition;
    }

    private void sign(Page page) {
        var person = UUID.randomUUID().toString();
        var form = """
                {"name": "Jo Doe", "email": "%s@example.org", "postcode": "TN13 1AA", "consent": true}""".formatted(person);
        var signing = RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", person)
                .setData(form);
        // Who is told "later" by a machine that has stood still tries again, and is counted once. A driver is its
        // thread's.
        var answer = Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(90))
                .until(() -> page.request().post(signatures(), signing).status(), status -> status != 503);
        assertThat(answer).isEqualTo(202);
    }

    private String signatures() {
        return platform.intake() + "/petitions/" + petition + "/signatures";
    }

    private static Locator part(Page page, String name) {
        return page.locator("undersigned-counter [part=" + name + "]");
    }

    private static Locator part(Locator place, String name) {
        return place.locator("undersigned-counter [part=" + name + "]");
    }

    /** On a machine that does much else, too. */
    private static void has(Locator part, String text) {
        assertThat(part).hasText(text, new HasTextOptions().setTimeout(90_000));
    }
}
