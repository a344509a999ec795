package org.undersigned.notification.strikes.rest;

import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.undersigned.notification.strikes.Proposal;
import org.undersigned.notification.strikes.Proposal.Verdict.Possible;
import org.undersigned.notification.strikes.Proposal.Verdict.Refused;
import org.undersigned.notification.strikes.store.StrikeChecks;

/** Tells programs what planning, moving or calling off would do. It changes nothing. */
@Path("/organiser/petitions/{slug}/strikes/{id}/check")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class StrikeCheckResource {

    private final PetitionStore petitions;
    private final StrikeChecks checks;

    StrikeCheckResource(PetitionStore petitions, StrikeChecks checks) {
        this.petitions = petitions;
        this.checks = checks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the same body would do by PUT: times, clocks, overlaps, reminders, and how many hear of it")
    public Uni<Response> plan(@PathParam("slug") String slug, @PathParam("id") String id, Proposal proposal) {
        if (proposal == null) {
            return Uni.createFrom().item(Problems.of(400, "A strike is needed"));
        }
        if (!OrganiserStrikesResource.NAME.matcher(id).matches()) {
            return Uni.createFrom().item(Problems.violation("id", "must be 1 to 80 of a-z, 0-9 and -"));
        }
        return of(slug, petition -> plan(petition, id, proposal));
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "What DELETE would do, and how many hear of it")
    public Uni<Response> cancel(@PathParam("slug") String slug, @PathParam("id") String id) {
        return of(
                slug,
                petition -> checks.cancel(petition, id)
                        .map(check -> check.map(
                                        it -> Response.ok(CheckView.of(it)).build())
                                .orElseGet(() -> Problems.of(404, "No such strike"))));
    }

    private Uni<Response> plan(Petition petition, String id, Proposal proposal) {
        return switch (proposal.check(petition.timeZone())) {
            case Refused it -> Uni.createFrom().item(Problems.violations(it.violations()));
            case Possible it ->
                checks.plan(petition, Optional.of(id), it)
                        .map(check -> Response.ok(CheckView.of(check)).build());
        };
    }

    private Uni<Response> of(String slug, Function<Petition, Uni<Response>> answer) {
        return petitions
                .find(slug)
                .chain(petition ->
                        petition.map(answer).orElseGet(() -> Uni.createFrom().item(Problems.unknownPetition())));
    }
}
