package org.undersigned.notification.supporters.rest;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.store.SubscriptionStore.Choice;

/** Pages of this feature and what is written on them. */
final class Pages {

    private Pages() {}

    /**
     * @param action where the buttons post to
     * @param done what has just happened; empty where nothing has
     */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnsubscribePage(String title, String petition, String action, String done, List<Offer> offers)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Notice(String heading, String text) implements TemplateInstance {}

    /** One kind of mail that can be stopped. */
    record Offer(String what, String words) {}

    static List<Offer> offers(Choice choice) {
        var offers = new ArrayList<Offer>();
        if (choice.wantsStrikes()) {
            offers.add(new Offer("strikes", "Strike dates and reminders"));
        }
        if (choice.wantsMilestones()) {
            offers.add(new Offer("milestones", "Milestones of the petition"));
        }
        if (choice.wantsNews()) {
            offers.add(new Offer("news", "News from the campaign"));
        }
        return offers;
    }

    static String done(Subscription subscription) {
        return switch (subscription) {
            case ALL -> "You will get no more mail about this petition.";
            case STRIKES -> "You will get no more mail about strike dates.";
            case MILESTONES -> "You will get no more mail about milestones.";
            case NEWS -> "You will get no more news.";
            case MILESTONES_AND_NEWS -> "You will get no more mail about milestones, and no more news.";
        };
    }

    /** Beside the headers that every answer has (application.properties). */
    static Response html(int status, String body) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .entity(body)
                .build();
    }
}
