package org.undersigned.notification.preferences.rest;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.notification.language.Language;
import org.undersigned.notification.preferences.store.AddressStore.Pending;
import org.undersigned.notification.preferences.store.PreferenceStore.Preferences;
import org.undersigned.notification.problems.NoticePage;

/** Pages of this feature. */
final class Pages {

    private Pages() {}

    /**
     * The whole page.
     *
     * @param done null where no button was pressed
     * @param typed an address that is none; null where nothing was typed
     */
    record View(
            Preferences held,
            Language language,
            Done done,
            String typed,
            String action,
            String petition,
            String status,
            String erase) {

        public List<Language> languages() {
            return List.of(Language.values());
        }
    }

    @CheckedTemplate(basePath = "preferences", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreferencesPage(View view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "preferences", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AddressPage(Pending pending, String language, String action) implements TemplateInstance {}

    static Response notice(int status, Language language, String heading, String text) {
        return html(status, language, NoticePage.of(language, heading, text));
    }

    /** The referrer stays within the service, so that browsers say where its own forms come from. */
    static Response html(int status, Language language, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Language", language.code())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .entity(language.set(page).render())
                .build();
    }
}
