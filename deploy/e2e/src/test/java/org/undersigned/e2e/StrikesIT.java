package org.undersigned.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** An organiser plans a strike, moves it and calls it off, on a telephone and by keyboard. */
@BrowserTest
class StrikesIT {

    private static final int WIDTH = 320;

    private final Browser browser;
    private final Platform platform;

    StrikesIT(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    @Test
    void a_strike_is_looked_at_twice_before_it_is_saved() throws Exception {
        var organiser = new Organiser(platform);
        var petition = organiser.opens("Do not impose the junior doctors' contract", "[100]");
        organiser.plansStrike(petition, "first", "2036-03-26T08:00", "2036-03-28T08:00");
        var page = organisersPage();
        page.navigate(platform.notification() + "/organiser/petitions/" + petition + "/strikes");
        isFine(page, "Wednesday 26 March 2036, 08:00 GMT", ColorScheme.LIGHT);

        // What is wrong is said beside its field, and nothing typed is lost.
        fill(page, "Begins", "2036-03-30T01:30");
        fill(page, "Ends", "2036-03-31T08:00");
        press(page, "Check it");
        isFine(page, "01:30 on 30 March 2036 does not exist in Europe/London", ColorScheme.DARK);
        assertThat(page.getByLabel("Ends")).hasValue("2036-03-31T08:00");

        // Then it is looked at, and then it is saved.
        fill(page, "Title", "Second strike");
        fill(page, "Begins", "2036-03-27T08:00");
        press(page, "Check it");
        isFine(page, "Monday 31 March 2036, 08:00 BST (07:00 UTC)", ColorScheme.LIGHT);
        says(page, "it lasts 95 hours");
        says(page, "It overlaps with “Junior doctors' strike”");
        press(page, "Save, and write to nobody");
        isFine(page, "The strike is planned", ColorScheme.DARK);

        // Of a time that comes twice it is asked which one is meant.
        page.getByRole(AriaRole.LINK, link("Move or correct")).last().press("Enter");
        // The page before has such fields too.
        says(page, "Change a strike");
        fill(page, "Begins", "2036-10-26T01:30");
        fill(page, "Ends", "2036-10-26T17:00");
        press(page, "Check it");
        isFine(page, "the time of the start comes twice", ColorScheme.LIGHT);
        page.getByLabel("The second: Sunday 26 October 2036, 01:30 GMT (01:30 UTC)")
                .press("Space");
        press(page, "Go on");
        isFine(page, "Save, and write to nobody", ColorScheme.DARK);
        says(page, "Sunday 26 October 2036, 01:30 GMT (01:30 UTC)");
        press(page, "Save, and write to nobody");
        says(page, "The strike is changed");

        page.getByRole(AriaRole.LINK, link("Call off")).last().press("Enter");
        isFine(page, "Call this strike off?", ColorScheme.LIGHT);
        press(page, "Call it off, and write to nobody");
        says(page, "The strike is called off");
        page.context().close();
    }

    private Page organisersPage() {
        return browser.visitor(new NewContextOptions()
                        .setHttpCredentials("organiser", platform.password())
                        .setViewportSize(WIDTH, 900))
                .newPage();
    }

    private static void isFine(Page page, String words, ColorScheme scheme) {
        says(page, words);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Axe.findsNothing(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(WIDTH);
    }

    private static void says(Page page, String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
