package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a supporter lives through, in a real browser against the whole platform. */
@BrowserTest
class JourneyIT {

    private static final Pattern UNSUBSCRIBE = Pattern.compile("http://localhost:\\d+/unsubscribe/[\\w.-]+");

    private final Browser browser;
    private final Platform platform;
    private final Organiser organiser;

    JourneyIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
        organiser = new Organiser(platform);
    }

    @Test
    void from_the_first_look_at_the_page_to_the_last_mail() throws Exception {
        var petition = organiser.opens("Do not impose the junior doctors' contract", "[1]");
        var ruth = supporter("Ruth Wood");
        var onlooker = browser.visitor().newPage();
        onlooker.navigate(platform.intake() + "/petitions/" + petition);
        assertThat(count(onlooker)).hasText("0");

        // She signs, finds the mail and confirms; the onlooker's page moves without being touched.
        var page = browser.visitor().newPage();
        ruth.signs(page, petition);
        assertThat(page.locator("h1")).containsText(Pattern.compile("Thank|inbox", Pattern.CASE_INSENSITIVE));
        ruth.confirms(page);
        assertThat(count(onlooker)).hasText("1");
        assertThat(onlooker.locator("#goal")).hasText("1 reached. Thank you.");
        ruth.mailbox().await("first signature");

        // The same address again: the same page as before, another mail, the same count.
        ruth.signs(browser.visitor().newPage(), petition);
        ruth.mailbox().await("already signed");
        assertThat(count(onlooker)).hasText("1");

        // A strike is called: she and another supporter hear of it, with an entry for the calendar.
        var yong = supporter("李明");
        var his = browser.visitor().newPage();
        yong.signs(his, petition);
        yong.confirms(his);
        countIs(page, petition, 2);
        assertThat(count(onlooker)).hasText("2");
        organiser.plansStrike(petition, "first", "2036-03-26T08:00", "2036-03-28T08:00");
        var told = ruth.mailbox().await("strike on");
        var entry = Biweekly.parse(Mailbox.part(told, "text/calendar"))
                .first()
                .getEvents()
                .getFirst();
        assertThat(entry.getDateStart().getValue().toInstant()).hasToString("2036-03-26T08:00:00Z");
        yong.mailbox().await("strike on");

        // She has heard enough. When the strike is moved, he is told and she is not.
        var link = UNSUBSCRIBE.matcher(Mailbox.part(told, "text/plain"));
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        Axe.findsNothing(page);
        Supporter.press(page, "Stop all mails about this petition");
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        organiser.plansStrike(petition, "first", "2036-04-02T08:00", "2036-04-04T08:00");
        var moved = yong.mailbox().await("Changed");
        var change = Biweekly.parse(Mailbox.part(moved, "text/calendar"))
                .first()
                .getEvents()
                .getFirst();
        // The clocks go forward on 30 March 2036: eight in the morning is seven by then.
        assertThat(change.getDateStart().getValue().toInstant()).hasToString("2036-04-02T07:00:00Z");
        assertThat(change.getUid().getValue()).isEqualTo(entry.getUid().getValue());
        organiser.plansStrike(petition, "second", "2036-04-26T08:00", "2036-04-28T08:00");
        yong.mailbox().await("26 April");
        assertThat(ruth.mailbox().subjects()).noneMatch(subject -> subject.matches("(?i).*(changed|26 april).*"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(page.request()
                                .get(platform.intake() + "/petitions/" + petition)
                                .text())
                        .contains("2 April 2036"));
    }

    @Test
    void the_same_without_javascript() throws Exception {
        var petition = organiser.opens("A petition for plain browsers", "[100]");
        var plain = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
        var page = plain.newPage();
        var ruth = supporter("Siobhán O’Connor-Żak");

        page.navigate(platform.intake() + "/petitions/" + petition);
        assertThat(page.locator("main")).containsText("0");
        Supporter.press(page, "Add my name");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("There is a problem");
        ruth.signs(page, petition);
        ruth.confirms(page);

        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            page.navigate(platform.intake() + "/petitions/" + petition);
            assertThat(page.locator(".count").textContent()).contains("1");
        });
    }

    @Test
    void a_link_opened_by_a_scanner_changes_nothing() throws Exception {
        var petition = organiser.opens("A petition read by mail scanners", "[100]");
        var ruth = supporter("Ruth Wood");
        var page = browser.visitor().newPage();
        ruth.signs(page, petition);
        var mail = Mailbox.part(ruth.mailbox().await("confirm"), "text/plain");

        Pattern.compile("http://localhost:\\d+/[\\w/.-]+")
                .matcher(mail)
                .results()
                .forEach(link -> page.request().get(link.group()));

        // Whatever the scanner had set going would have been counted before what is set going now.
        var yong = supporter("李明");
        var his = browser.visitor().newPage();
        yong.signs(his, petition);
        yong.confirms(his);
        countIs(page, petition, 1);
        ruth.confirms(page);
        countIs(page, petition, 2);
    }

    private void countIs(Page page, String petition, int signatures) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tally(page, petition)).contains("\"signatures\":" + signatures + ","));
    }

    private String tally(Page page, String petition) {
        return page.request()
                .get(platform.tally() + "/petitions/" + petition + "/tally")
                .text();
    }

    private static Locator count(Page page) {
        return page.locator("undersigned-counter [part=number]");
    }

    private Supporter supporter(String name) {
        return new Supporter(platform, name, UUID.randomUUID() + "@example.org");
    }
}
