package org.undersigned.local.inbox;

import java.util.regex.Pattern;

/** Text as HTML. */
final class Html {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, with addresses made links that open in a new tab. */
    static String linked(String text) {
        var html = new StringBuilder();
        var links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            html.append(escape(text.substring(end, links.start()))).append(link(links.group()));
            end = links.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }

    private static String link(String address) {
        return "<a href=\"%1$s\" target=\"_blank\" rel=\"noopener noreferrer\">%1$s</a>".formatted(escape(address));
    }

    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/inbox.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(escape(title), body);
    }
}
