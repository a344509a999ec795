package org.undersigned.local.inbox;

/** A page as on somebody else's website, with the live counter in it: another origin than the tally's. */
record CounterPage(String tally) {

    private static final String USUAL = "junior-doctors";

    /** @param petition whose count it shows; the demonstration's where there is no name */
    Response response(String petition) {
        // The widget styles itself inside its own shadow, by no inline style; nothing but it comes from elsewhere.
        var policy = "default-src 'none'; style-src 'self'; script-src %1$s; connect-src %1$s; img-src %1$s data:"
                .formatted(tally);
        var slug = petition.matches("[a-z0-9-]{1,80}") ? petition : USUAL;
        return Response.html(200, html(slug), policy);
    }

    private String html(String petition) {
        return Html.page("A supporter's website", """
                <header>
                <h1>A supporter's website</h1>
                <p class="muted">This page stands for anybody's own. Two lines of HTML put the counter there:</p>
                <pre>&lt;script type="module" src="%1$s/widget/counter.js"&gt;&lt;/script&gt;
                &lt;undersigned-counter petition="%2$s"&gt;&lt;/undersigned-counter&gt;</pre>
                </header>
                <main>
                <p class="counter"><undersigned-counter petition="%2$s"></undersigned-counter></p>
                <p>The same as a picture, for mails and readmes:
                <img alt="Signatures so far" src="%1$s/petitions/%2$s/tally.svg"></p>
                </main>
                <script type="module" src="%1$s/widget/counter.js"></script>
                """.formatted(Html.escape(tally), petition));
    }
}
