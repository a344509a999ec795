package org.undersigned.local.inbox;

/** A page as on somebody else's website, with a petition's form in it: another origin than the intake's. */
record SignPage(String intake) {

    private static final String USUAL = "junior-doctors";

    Response response(String petition) {
        var policy =
                "default-src 'none'; style-src 'self'; img-src data:; script-src %1$s; frame-src %1$s; connect-src %1$s"
                        .formatted(intake);
        var slug = petition.matches("[a-z0-9-]{1,80}") ? petition : USUAL;
        return Response.html(200, html(slug), policy);
    }

    private String html(String petition) {
        return Html.page("A supporter's website", """
                <header>
                <h1>A supporter's website</h1>
                <p class="muted">This page stands for anybody's own. Two lines of HTML put the form there:</p>
                <pre>&lt;script type="module" src="%1$s/widget/sign.js"&gt;&lt;/script&gt;
                &lt;undersigned-sign petition="%2$s"&gt;&lt;/undersigned-sign&gt;</pre>
                </header>
                <main>
                <undersigned-sign petition="%2$s"></undersigned-sign>
                </main>
                <script type="module" src="%1$s/widget/sign.js"></script>
                """.formatted(Html.escape(intake), petition));
    }
}
