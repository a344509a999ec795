package org.undersigned.intake.signing.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Links that pass a petition on. They are links only: nothing is loaded from anywhere before somebody follows one. */
record Share(String slug, String title, String address) {

    record Way(String name, String href) {}

    public List<Way> ways() {
        var page = encoded(address);
        var words = encoded(title + " " + address);
        return List.of(
                new Way("Email", "mailto:?subject=" + encoded(title) + "&body=" + words),
                new Way("WhatsApp", "https://wa.me/?text=" + words),
                new Way("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + page),
                new Way("Bluesky", "https://bsky.app/intent/compose?text=" + words));
    }

    private static String encoded(String text) {
        // A mail program takes a plus for a plus.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
