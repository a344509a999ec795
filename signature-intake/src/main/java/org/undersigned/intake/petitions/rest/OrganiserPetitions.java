package org.undersigned.intake.petitions.rest;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Outcome;
import org.undersigned.intake.petitions.Outcome.Faulty;
import org.undersigned.intake.petitions.Outcome.NotThere;
import org.undersigned.intake.petitions.Outcome.Published;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.PetitionDraft;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.petitions.PublishPetition;
import org.undersigned.intake.petitions.store.PetitionLog;
import org.undersigned.intake.web.JsonBody;
import org.undersigned.intake.web.Problem;

@Tag(name = "organiser")
@Path("/organiser/petitions/{slug}")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class OrganiserPetitions {

    private final Petitions petitions;
    private final PetitionLog log;
    private final RetentionSettings retention;
    private final Clock clock;

    OrganiserPetitions(Petitions petitions, PetitionLog log, RetentionSettings retention, Clock clock) {
        this.petitions = petitions;
        this.log = log;
        this.retention = retention;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The petition as it stands")
    public PetitionPublished show(@PathParam("slug") String slug) {
        return petitions.find(slug).map(Petition::facts).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a petition or changes it; all but the title may be left out")
    public Uni<Response> publish(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = PetitionDraft.class))) byte[] body) {
        var draft = JsonBody.read(body, PetitionDraft.class);
        int status = petitions.find(slug).isPresent() ? 200 : 201;
        var now = clock.instant();
        return log.change(slug, known -> PublishPetition.publish(slug, draft, known, now, retention.rule()))
                .map(outcome -> answer(status, outcome));
    }

    private static Response answer(int status, Outcome outcome) {
        return switch (outcome) {
            case Published(var event) -> Response.status(status).entity(event).build();
            case Faulty(var violations) -> Problem.fields(violations);
            case NotThere() -> throw new NotFoundException();
        };
    }
}
