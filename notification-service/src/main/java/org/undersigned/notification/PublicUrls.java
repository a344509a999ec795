package org.undersigned.notification;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.notification.language.Language;

/** The addresses that mails and pages point to. */
@ApplicationScoped
public class PublicUrls {

    private final String intake;
    private final String notification;

    PublicUrls(
            @ConfigProperty(name = "undersigned.intake.public-url") String intake,
            @ConfigProperty(name = "undersigned.notification.public-url") String notification) {
        this.intake = withoutSlash(intake);
        this.notification = withoutSlash(notification);
    }

    public String petition(String slug) {
        return intake + "/petitions/" + slug;
    }

    /** The petition and its count as a picture. */
    public String card(String slug, Language language) {
        var suffix = language == Language.ENGLISH ? "" : "." + language.code();
        return petition(slug) + "/card" + suffix + ".png";
    }

    public String confirm(String token) {
        return intake + "/confirm/" + token;
    }

    public String withdraw(String token) {
        return intake + "/withdraw/" + token;
    }

    public String notMe(String token) {
        return intake + "/not-me/" + token;
    }

    public String status(String token) {
        return intake + "/signature/" + token;
    }

    public String unsubscribe(String token) {
        return notification + "/unsubscribe/" + token;
    }

    public String preferences(String token) {
        return notification + "/preferences/" + token;
    }

    public String address(String token) {
        return notification + "/address/" + token;
    }

    /** Where the signatory's own data is erased everywhere at once. */
    public String erase(String token) {
        return status(token) + "/erase";
    }

    /** Where the petitions' pages and pictures are. */
    public String intakeOrigin() {
        var url = URI.create(intake);
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** Of the pages of this service. */
    public String ownOrigin() {
        return notification;
    }

    public String calendar(String slug) {
        return notification + "/petitions/" + slug + "/strikes.ics";
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
