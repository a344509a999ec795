package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** A signature's whole life as its signatory sees it, from the mail's link to being forgotten; without JavaScript. */
@BrowserTest
class WhereaboutsIT {

    private static final Pattern STATUS = Pattern.compile("http://localhost:\\d+/signature/[\\w-]+");

    /** What is promised on the page before erasing. */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final Browser browser;
    private final Platform platform;
    private final String name = "Canary " + UUID.randomUUID();
    private final Organiser organiser;
    private final Stores stores;
    private final Supporter canary;

    WhereaboutsIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
        organiser = new Organiser(platform);
        stores = new Stores(platform);
        canary = new Supporter(platform, name, UUID.randomUUID() + "@example.org");
    }

    @Test
    void from_the_first_mail_to_being_forgotten() throws Exception {
        var petition = organiser.opens("Do not impose the junior doctors' contract", "[100]");
        var page = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false))
                .newPage();

        // Received, written to, and waiting.
        canary.signs(page, petition);
        var first = link("confirm your signature");
        page.navigate(first);
        says(page, "Your signature waits for you");
        says(page, "We sent you a mail about it");

        // Confirmed by the page's own button.
        Supporter.press(page, "Confirm my signature");
        says(page, "Your signature counts");
        assertThat(page.getByRole(AriaRole.BUTTON, button("Confirm my signature")))
                .hasCount(0);

        // Signed again: a repetition, which stands where the first one stands.
        canary.signs(page, petition);
        var repetition = link("already signed");
        assertThat(repetition).isNotEqualTo(first);
        page.navigate(repetition);
        says(page, "You had signed before");
        says(page, "Your signature counts");

        // Withdrawn by one button, and signed anew.
        Supporter.press(page, "Withdraw my signature");
        says(page, "Your signature is withdrawn");
        canary.signs(page, petition);
        eventually(() -> assertThat(mails("confirm your signature")).hasSize(2));
        page.navigate(first);
        says(page, "Your signature is withdrawn");
        page.navigate(links("confirm your signature").stream()
                .filter(link -> !link.equals(first))
                .findFirst()
                .orElseThrow());
        Supporter.press(page, "Confirm my signature");
        says(page, "Your signature counts");

        // Erased: a page that says what that means, one button, and a minute.
        assertThat(stores.thatSay(canary.email())).contains("notification.supporter");
        assertThat(stores.thatSay(name)).contains("tally.signature", "notification.supporter");
        page.getByText("Erase my details").click();
        assertThat(page.locator("main")).containsText("Within a minute");
        Supporter.press(page, "Erase my details now");
        Awaitility.await()
                .atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(List.of(canary.email(), name))
                        .allSatisfy(word -> assertThat(stores.thatSay(word)).isEmpty()));
        says(page, "Your signature counts, and your details are erased");
        assertThat(page.request()
                        .get(platform.tally() + "/petitions/" + petition + "/tally")
                        .text())
                .contains("\"signatures\":1,");

        // And nobody writes any more.
        var soFar = canary.mailbox().subjects().size();
        var witness = new Supporter(platform, "Ruth Wood", UUID.randomUUID() + "@example.org");
        var herPage = browser.visitor().newPage();
        witness.signs(herPage, petition);
        witness.confirms(herPage);
        organiser.plansStrike(petition, "first", "2036-03-26T08:00", "2036-03-28T08:00");
        witness.mailbox().await("strike");
        assertThat(canary.mailbox().subjects()).hasSize(soFar);
        assertThat(platform.logs()).doesNotContain(name, canary.email());
    }

    /** Looks again as long as the stores need to follow. */
    private static void says(Page page, String words) {
        eventually(() -> {
            page.navigate(page.url());
            assertThat(page.locator("main").textContent()).contains(words);
        });
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(check);
    }

    private static GetByRoleOptions button(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private String link(String subject) throws Exception {
        canary.mailbox().await(subject);
        return links(subject).getFirst();
    }

    private List<String> links(String subject) throws Exception {
        return mails(subject).stream().map(WhereaboutsIT::status).toList();
    }

    private List<String> mails(String subject) {
        return canary.mailbox().texts(subject);
    }

    private static String status(String text) {
        var link = STATUS.matcher(text);
        assertThat(link.find()).as("a link to the status page in %s", text).isTrue();
        return link.group();
    }
}
