package org.undersigned.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser, who reads labels and presses buttons. */
record Supporter(Platform platform, String name, String email) {

    /** Fills in the form of the page that is open and sends it. */
    void signs(Page page, String petition) {
        page.navigate(platform.intake() + "/petitions/" + petition);
        page.getByLabel("Full name").fill(name);
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Postcode").fill("tn131aa");
        page.getByLabel("Strike dates, and when they change").check();
        page.getByLabel("Milestones of this petition").check();
        page.locator("#consent").check();
        press(page, "Add my name");
        page.waitForURL("**/thanks*");
    }

    /** Opens the inbox, the mail and the link in it, and presses the button of the page behind the link. */
    Page confirms(Page page) {
        mailbox().await("confirm your signature");
        page.navigate(platform.inbox() + "/?to=" + email);
        page.getByText("Please confirm your signature").first().click();
        var door = page.waitForPopup(() -> page.frameLocator("iframe")
                .getByText("Confirm my signature")
                .first()
                .click());
        door.locator("main form button[type=submit]").click();
        return door;
    }

    Mailbox mailbox() {
        return new Mailbox(platform, email);
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
