package org.undersigned.intake.petitions.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.web.Addresses;

/** Links that pass a petition on. They are links only: nothing is loaded from anywhere before somebody follows one. */
public record Share(String slug, String title, String language, String address) {

    public static Share of(Petition petition, Addresses addresses) {
        return new Share(
                petition.slug(), petition.facts().title(), petition.language(), addresses.petition(petition.slug()));
    }

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
