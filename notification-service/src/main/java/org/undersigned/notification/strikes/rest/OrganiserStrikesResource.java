package org.undersigned.notification.strikes.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.petitions.store.PetitionStore;
import org.undersigned.notification.problems.Problems;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Dates;
import org.undersigned.notification.strikes.Proposal;
import org.undersigned.notification.strikes.Proposal.Verdict.Possible;
import org.undersigned.notification.strikes.Proposal.Verdict.Refused;
import org.undersigned.notification.strikes.Seen;
import org.undersigned.notification.strikes.store.StrikeStore;

/** Organisers call strikes, move them and call them off. Saying the same twice changes nothing. */
@Path("/organiser/petitions/{slug}/strikes/{id}")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class OrganiserStrikesResource {

    static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final PetitionStore petitions;
    private final StrikeStore strikes;

    OrganiserStrikesResource(PetitionStore petitions, StrikeStore strikes) {
        this.petitions = petitions;
        this.strikes = strikes;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans a strike or moves it; with If-Match only the version that was looked at")
    public Uni<Response> plan(
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String version,
            @HeaderParam("If-None-Match") String none,
            Proposal proposal) {
        if (proposal == null) {
            return Uni.createFrom().item(Problems.of(400, "A strike is needed"));
        }
        if (!NAME.matcher(id).matches()) {
            return Uni.createFrom().item(Problems.violation("id", "must be 1 to 80 of a-z, 0-9 and -"));
        }
        var seen = Preconditions.seen(version, none);
        return petitions
                .find(slug)
                .chain(petition -> petition.map(it -> plan(it, id, proposal, seen))
                        .orElseGet(() -> Uni.createFrom().item(Problems.unknownPetition())));
    }

    private Uni<Response> plan(Petition petition, String id, Proposal proposal, Optional<Seen> seen) {
        return switch (proposal.check(petition.timeZone())) {
            case Refused it -> Uni.createFrom().item(Problems.violations(it.violations()));
            case Possible it -> plan(petition.slug(), id, it.dates(), seen);
        };
    }

    private Uni<Response> plan(String slug, String id, Dates dates, Optional<Seen> seen) {
        return seen.map(it -> strikes.plan(slug, id, dates, it).map(OrganiserStrikesResource::answerIfSeen))
                .orElseGet(() -> strikes.plan(slug, id, dates).map(OrganiserStrikesResource::answer));
    }

    @DELETE
    @Operation(summary = "Calls a strike off; with If-Match only the version that was looked at")
    public Uni<Response> cancel(
            @PathParam("slug") String slug, @PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return Preconditions.seen(version, null)
                .map(it -> strikes.cancel(slug, id, it).map(OrganiserStrikesResource::answerIfSeen))
                .orElseGet(() -> strikes.cancel(slug, id)
                        .map(change -> change.map(OrganiserStrikesResource::answer)
                                .orElseGet(() -> Problems.of(404, "No such strike"))));
    }

    private static Response answerIfSeen(Optional<Change> change) {
        return change.map(OrganiserStrikesResource::answer)
                .orElseGet(() -> Problems.of(412, "The strike does not stand as it was looked at"));
    }

    private static Response answer(Change change) {
        var status = change instanceof Change.Planned ? 201 : 200;
        return Response.status(status)
                .tag(Preconditions.tag(change.strike()))
                .entity(StrikeView.of(change.strike()))
                .build();
    }
}
