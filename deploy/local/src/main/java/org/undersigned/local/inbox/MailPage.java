package org.undersigned.local.inbox;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One mail: its HTML in a frame that runs nothing, its text, its files, its source. */
record MailPage(StoredMail mail, MailParts parts) {

    String html() {
        return Html.page(mail.subject(), """
                <header>
                <p><a class="button" href="/">All mail</a></p>
                <h1>%s</h1>
                <dl>
                <dt>From</dt><dd>%s</dd>
                <dt>To</dt><dd>%s</dd>
                <dt>Received</dt><dd><time datetime="%s">%s</time></dd>
                </dl>
                </header>
                <main>
                %s
                %s
                <details><summary>Headers and source</summary>
                <pre>%s</pre>
                <p><a class="button" href="/messages/%9$s/source">Source</a> <a class="button" href="/messages/%9$s.eml">Download</a></p>
                </details>
                </main>
                """.formatted(
                        Html.escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        Html.escape(mail.from()),
                        Html.escape(mail.to()),
                        mail.receivedAt(),
                        ListPage.TIME.format(mail.receivedAt()),
                        files(),
                        rendered() + text(),
                        Html.escape(String.join("\n", parts.headers())),
                        mail.id()));
    }

    private String rendered() {
        return parts.html() == null ? "" : """
                <iframe title="The mail as its reader sees it" src="/messages/%s/html"
                  sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                """.formatted(mail.id());
    }

    private String text() {
        if (parts.text() == null) {
            return "";
        }
        var open = parts.html() == null ? " open" : "";
        return "<details%s><summary>Text</summary>\n<pre>%s</pre></details>".formatted(open, Html.linked(parts.text()));
    }

    private String files() {
        if (parts.files().isEmpty()) {
            return "";
        }
        return IntStream.range(0, parts.files().size())
                .mapToObj(this::file)
                .collect(Collectors.joining("\n", "<ul class=\"files\" aria-label=\"Attachments\">\n", "\n</ul>"));
    }

    private String file(int number) {
        var file = parts.files().get(number);
        return "<li><a href=\"/messages/%s/parts/%d\">%s</a> <span class=\"muted\">%s, %,d bytes</span></li>"
                .formatted(
                        mail.id(), number, Html.escape(file.name()), Html.escape(file.type()), file.content().length);
    }
}
