package org.undersigned.notification.mailings.rest;

import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.mailings.store.NewsMailings;
import org.undersigned.notification.mailings.store.NewsMailings.Opened;
import org.undersigned.notification.mailings.store.StopMailing;
import org.undersigned.notification.problems.Problems;

/** News that is on the petition's page, told by mail too. A PUT, which no form of another site can send. */
@Path("/organiser/petitions/{slug}/news/{id}/letter")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class NewsLetterResource {

    private final NewsMailings mailings;
    private final StopMailing stopping;

    NewsLetterResource(NewsMailings mailings, StopMailing stopping) {
        this.mailings = mailings;
        this.stopping = stopping;
    }

    /** What was begun: which mailing, when its letters begin and how many there are. */
    public record Begun(String mailing, Instant dueAt, long mails) {}

    /** How many letters will not be written now. */
    public record Stopped(int mails) {}

    @PUT
    @Operation(summary = "Writes the news to all who asked for news, once; again changes nothing")
    public Uni<Response> write(@PathParam("slug") String slug, @PathParam("id") String id) {
        return mailings.open(slug, id).map(NewsLetterResource::answer);
    }

    @DELETE
    @Operation(summary = "Stops the letters that were not written yet")
    public Uni<Stopped> stop(@PathParam("slug") String slug, @PathParam("id") String id) {
        return stopping.stop(Mailing.newsId(slug, id)).map(Stopped::new);
    }

    private static Response answer(Optional<Opened> opened) {
        return opened.map(it -> Response.status(it.isNew() ? 201 : 200)
                        .entity(new Begun(it.mailing(), it.dueAt(), it.mails()))
                        .build())
                .orElseGet(() -> Problems.of(404, "No such news: it is told on the petition's page first"));
    }
}
