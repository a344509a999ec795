package org.undersigned.local.inbox;

/** A page as on somebody else's website, with the live counter in it: another origin than the tally's. */
record CounterPage(String tally) {

    Response response() {
        // The widget styles itself inside its own shadow; nothing but it comes from elsewhere.
        var policy =
                "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src %1$s; connect-src %1$s; img-src %1$s data:"
                        .formatted(tally);
        return Response.html(200, html(), policy);
    }

    private String html() {
        return Html.page("A supporter's website", """
                <header>
                <h1>A supporter's website</h1>
                <p class="muted">This page stands for anybody's own. Two lines of HTML put the counter there:</p>
                <pre>&lt;script type="module" src="%1$s/widget/counter.js"&gt;&lt;/script&gt;
                &lt;undersigned-counter petition="junior-doctors"&gt;&lt;/undersigned-counter&gt;</pre>
                </header>
                <main>
                <p class="counter"><undersigned-counter petition="junior-doctors"></undersigned-counter> have signed</p>
                <p>The same as a picture, for mails and readmes:
                <img alt="Signatures so far" src="%1$s/petitions/junior-doctors/tally.svg"></p>
                </main>
                <script type="module" src="%1$s/widget/counter.js"></script>
                """.formatted(Html.escape(tally)));
    }
}
