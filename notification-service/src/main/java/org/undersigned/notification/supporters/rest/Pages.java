package org.undersigned.notification.supporters.rest;

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
     * @param done what has just happened; null where nothing has
     * @param gone false where one mail is still being handed over
     */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnsubscribePage(
            String language, Choice choice, String petition, String action, Subscription done, boolean gone)
            implements TemplateInstance {}

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
