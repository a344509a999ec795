package org.undersigned.intake.web;

import java.net.URI;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where browsers find each service, without a slash at the end. */
@Singleton
public class Addresses {

    private final String intake;
    private final String tally;
    private final String notification;

    Addresses(
            @ConfigProperty(name = "undersigned.intake.public-url") String intake,
            @ConfigProperty(name = "undersigned.tally.public-url") String tally,
            @ConfigProperty(name = "undersigned.notification.public-url") String notification) {
        this.intake = intake;
        this.tally = tally;
        this.notification = notification;
    }

    public String petition(String slug) {
        return intake + "/petitions/" + slug;
    }

    public String signScript() {
        return intake + "/widget/sign.js";
    }

    public String counterScript() {
        return tally + "/widget/counter.js";
    }

    public String tally() {
        return tally;
    }

    public String results(String slug) {
        return tally + "/petitions/" + slug + "/results";
    }

    public String calendar(String slug) {
        return notification + "/petitions/" + slug + "/strikes.ics";
    }

    public String calendar(String slug, String strike) {
        return notification + "/petitions/" + slug + "/strikes/" + strike + ".ics";
    }

    boolean isEncrypted() {
        return intake.startsWith("https:");
    }

    /** As browsers send it in {@code Origin}. */
    String ownOrigin() {
        var uri = URI.create(intake);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
