package org.undersigned.intake.petitions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

import org.undersigned.fuzzing.Demand;

/** The Markdown of petitions and news: what comes of it is shown to everybody as it is. */
public final class FuzzPetitionText {

    private static final Pattern TAG = Pattern.compile(
            "</?(p|h[2-6]|ul|ol|li|blockquote|pre|code|em|strong|hr|br|a)( (href|title|rel|class|start)=\"[^\"<>]*\")*( /)?>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*");
    private static final Pattern HARMLESS = Pattern.compile("https?|mailto");

    private FuzzPetitionText() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var html = PetitionText.toHtml(new String(input, UTF_8));
        var text = TAG.matcher(html).replaceAll("");
        Demand.that(text.indexOf('<') < 0 && text.indexOf('>') < 0, "HTML that is not ours");
        HREF.matcher(html).results().map(href -> href.group(1)).forEach(FuzzPetitionText::leadsNowhereElse);
    }

    /** As a browser reads it (WHATWG URL, 4.4): without white space and control characters, in whatever case. */
    private static void leadsNowhereElse(String href) {
        var read = href.replaceAll("[\\x00-\\x20]", "").toLowerCase();
        var scheme = SCHEME.matcher(read);
        Demand.that(!scheme.matches() || HARMLESS.matcher(scheme.group(1)).matches(), "A link that runs something");
    }
}
