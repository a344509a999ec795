package org.undersigned.notification.strikes.rest;

import java.net.URI;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.notification.language.Language;
import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.problems.NoticePage;

/** The pages of strike dates. */
final class StrikeViews {

    private StrikeViews() {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DatesPage(DatesView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormPage(FormView form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(CheckedView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OffPage(CheckedView view) implements TemplateInstance {}

    static String path(Petition petition) {
        return "/organiser/petitions/" + petition.slug() + "/strikes";
    }

    static Response back(Petition petition, String done) {
        return Response.seeOther(URI.create(path(petition) + "?done=" + done)).build();
    }

    static Response notFound(String heading) {
        return html(404, NoticePage.of(Language.ENGLISH, heading, "Please look at the address once more."));
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
