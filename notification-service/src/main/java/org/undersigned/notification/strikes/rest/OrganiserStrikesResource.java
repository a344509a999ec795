package org.undersigned.notification.strikes.rest;

import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.petitions.store.PetitionStore;
import org.undersigned.notification.problems.Problems;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Proposal;
import org.undersigned.notification.strikes.Proposal.Verdict.Possible;
import org.undersigned.notification.strikes.Proposal.Verdict.Refused;
import org.undersigned.notification.strikes.store.StrikeStore;

/** Organisers call strikes, move them and call them off. Saying the same twice changes nothing. */
@Path("/organiser/petitions/{slug}/strikes/{id}")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class OrganiserStrikesResource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final PetitionStore petitions;
    private final StrikeStore strikes;

    OrganiserStrikesResource(PetitionStore petitions, StrikeStore strikes) {
        this.petitions = petitions;
        this.strikes = strikes;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> plan(@PathParam("slug") String slug, @PathParam("id") String id, Proposal proposal) {
        if (proposal == null) {
            return Uni.createFrom().item(Problems.of(400, "A strike is needed"));
        }
        if (!NAME.matcher(id).matches()) {
            return Uni.createFrom().item(Problems.violation("id", "must be 1 to 80 of a-z, 0-9 and -"));
        }
        return petitions
                .find(slug)
                .chain(petition -> petition.map(it -> plan(it, id, proposal))
                        .orElseGet(() -> Uni.createFrom().item(Problems.unknownPetition())));
    }

    private Uni<Response> plan(Petition petition, String id, Proposal proposal) {
        return switch (proposal.check(petition.timeZone())) {
            case Refused it -> Uni.createFrom().item(Problems.violations(it.violations()));
            case Possible it -> strikes.plan(petition.slug(), id, it.dates()).map(OrganiserStrikesResource::answer);
        };
    }

    @DELETE
    public Uni<Response> cancel(@PathParam("slug") String slug, @PathParam("id") String id) {
        return strikes.cancel(slug, id)
                .map(change -> change.map(OrganiserStrikesResource::answer)
                        .orElseGet(() -> Problems.of(404, "No such strike")));
    }

    private static Response answer(Change change) {
        var status = change instanceof Change.Planned ? 201 : 200;
        return Response.status(status).entity(StrikeView.of(change.strike())).build();
    }
}
