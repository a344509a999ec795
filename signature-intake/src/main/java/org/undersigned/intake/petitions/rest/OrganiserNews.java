package org.undersigned.intake.petitions.rest;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.NewsDraft;
import org.undersigned.intake.petitions.Outcome;
import org.undersigned.intake.petitions.Outcome.Faulty;
import org.undersigned.intake.petitions.Outcome.NotThere;
import org.undersigned.intake.petitions.Outcome.Published;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.petitions.TellNews;
import org.undersigned.intake.petitions.store.PetitionLog;
import org.undersigned.intake.web.JsonBody;
import org.undersigned.intake.web.Problem;

@Tag(name = "organiser")
@Path("/organiser/petitions/{slug}/news/{id}")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class OrganiserNews {

    private final Petitions petitions;
    private final PetitionLog log;
    private final Clock clock;

    OrganiserNews(Petitions petitions, PetitionLog log, Clock clock) {
        this.petitions = petitions;
        this.log = log;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Tells news of a petition, or corrects what was told; it keeps the day on which it was told first")
    public Uni<Response> tell(
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewsDraft.class))) byte[] body) {
        var draft = JsonBody.read(body, NewsDraft.class);
        int status =
                petitions.find(slug).flatMap(petition -> petition.newsOf(id)).isPresent() ? 200 : 201;
        var now = clock.instant();
        return log.change(slug, known -> TellNews.tell(id, draft, known, now))
                .map(outcome -> answer(status, id, outcome));
    }

    @DELETE
    @Operation(summary = "Takes news back")
    public Uni<Response> takeBack(@PathParam("slug") String slug, @PathParam("id") String id) {
        return log.change(slug, known -> TellNews.takeBack(id, known)).map(outcome -> answer(204, id, outcome));
    }

    /** With the news as it stands, where it does. */
    private static Response answer(int status, String id, Outcome outcome) {
        return switch (outcome) {
            case Published(var event) ->
                Response.status(status).entity(told(event, id)).build();
            case Faulty(var violations) -> Problem.fields(violations);
            case NotThere() -> throw new NotFoundException();
        };
    }

    private static News told(PetitionPublished event, String id) {
        return event.news().stream()
                .filter(news -> news.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
