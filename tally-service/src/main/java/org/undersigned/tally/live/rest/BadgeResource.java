package org.undersigned.tally.live.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.live.rest.Counts.Count;
import org.undersigned.tally.petitions.PublishedPetitions;
import org.undersigned.tally.problem.Faults;

/** The count as a picture, for mails and readmes. */
@Path("/petitions/{petition}/tally.svg")
@NonBlocking
public class BadgeResource {

    private final Counts counts;
    private final LiveTallies live;
    private final PublishedPetitions published;

    BadgeResource(Counts counts, LiveTallies live, PublishedPetitions published) {
        this.counts = counts;
        this.live = live;
        this.published = published;
    }

    /** The badge. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance badge(Badge badge);
    }

    @GET
    @Produces("image/svg+xml")
    @Operation(summary = "The count as a badge: style flat, large or bar; theme light, dark or auto; lang en or cy")
    public Response badge(
            @PathParam("petition") String petition,
            @QueryParam("style") String shape,
            @QueryParam("theme") String theme,
            @QueryParam("lang") String language,
            @Context Request request) {
        var violations = BadgeStyle.violations(shape, theme, language);
        if (!violations.isEmpty()) {
            throw new Faults(violations);
        }
        var count = counts.of(petition);
        var style = BadgeStyle.of(shape, theme, language);
        return Cached.answer(count.view().tag() + "-" + style.tag(), request, () -> draw(style, count));
    }

    private String draw(BadgeStyle style, Count count) {
        var tally = count.snapshot().tally();
        var title = published
                .of(tally.petition())
                .map(known -> known.petition().title())
                .orElse("");
        return Templates.badge(new Badge(style, tally, title, live.asOf())).render();
    }
}
