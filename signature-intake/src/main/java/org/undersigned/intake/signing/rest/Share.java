package org.undersigned.intake.signing.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links that pass a petition on. They are links only: nothing is loaded from anywhere before somebody follows one. */
record Share(String slug, String title, String address) {

    public String email() {
        return "mailto:?subject=" + encoded(title) + "&body=" + words();
    }

    public String whatsApp() {
        return "https://wa.me/?text=" + words();
    }

    public String facebook() {
        return "https://www.facebook.com/sharer/sharer.php?u=" + encoded(address);
    }

    public String bluesky() {
        return "https://bsky.app/intent/compose?text=" + words();
    }

    private String words() {
        return encoded(title + " " + address);
    }

    private static String encoded(String text) {
        // A mail program takes a plus for a plus.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
