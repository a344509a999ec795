package org.undersigned.local.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mails, newest first. */
record ListPage(MailIndex.Page page, String to, int number, int size) {

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    String html() {
        return Html.page("Inbox", """
                <header>
                <h1>Inbox</h1>
                <p class="muted">Every mail sent on this machine ends here; none leaves it.</p>
                <form method="get" action="/" role="search">
                <label for="to">Address contains</label>
                <input id="to" name="to" type="text" inputmode="email" autocomplete="off" autocapitalize="none" value="%s">
                <button>Filter</button>
                </form>
                </header>
                <main id="mails" data-address="%s">
                %s
                </main>
                <noscript><p class="muted">Reload the page to see new mail.</p></noscript>
                <script src="/inbox.js" defer></script>
                """.formatted(Html.escape(to), Html.escape(address(number)), list()));
    }

    private String list() {
        if (page.mails().isEmpty()) {
            return "<p class=\"empty\">No mail" + (to.isEmpty() ? " yet." : " to such an address.") + "</p>";
        }
        var rows = page.mails().stream().map(ListPage::row).collect(Collectors.joining("\n"));
        return "<p class=\"muted\" role=\"status\">%,d %s</p>\n<ol class=\"mails\">\n%s\n</ol>\n%s"
                .formatted(page.total(), page.total() == 1 ? "mail" : "mails", rows, pages());
    }

    private static String row(StoredMail mail) {
        var subject = mail.subject().isBlank() ? "(no subject)" : mail.subject();
        return """
                <li><a href="/messages/%s"><strong>%s</strong></a>
                <span class="to">to %s</span> <time class="muted" datetime="%s">%s</time></li>""".formatted(
                        mail.id(),
                        Html.escape(subject),
                        Html.escape(mail.to()),
                        mail.receivedAt(),
                        TIME.format(mail.receivedAt()));
    }

    private String pages() {
        var newer = number > 0 ? link(number - 1, "Newer") : "";
        var older = (number + 1L) * size < page.total() ? link(number + 1, "Older") : "";
        return newer.isEmpty() && older.isEmpty() ? "" : "<nav aria-label=\"Pages\">" + newer + " " + older + "</nav>";
    }

    private String link(int page, String label) {
        return "<a class=\"button\" href=\"%s\">%s</a>".formatted(Html.escape(address(page)), label);
    }

    private String address(int page) {
        return "/?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&page=" + page;
    }
}
