package org.undersigned.notification.strikes.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.petitions.store.PetitionStore;
import org.undersigned.notification.problems.Problems;
import org.undersigned.notification.strikes.Strike;
import org.undersigned.notification.strikes.StrikeCalendar;
import org.undersigned.notification.strikes.store.StrikeStore;

/** A petition's strike dates, for everybody: as JSON and as a calendar to subscribe to. */
@Path("/petitions/{slug}")
public class StrikesResource {

    private final PetitionStore petitions;
    private final StrikeStore strikes;
    private final StrikeCalendar calendars;

    StrikesResource(PetitionStore petitions, StrikeStore strikes, StrikeCalendar calendars) {
        this.calendars = calendars;
        this.petitions = petitions;
        this.strikes = strikes;
    }

    @GET
    @Path("/strikes")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> list(@PathParam("slug") String slug) {
        return strikes(
                slug, it -> open(Response.ok(it.stream().map(StrikeView::of).toList())));
    }

    @GET
    @Path("/strikes.ics")
    @Produces("text/calendar")
    public Uni<Response> calendar(@PathParam("slug") String slug, @Context Request request) {
        return strikes(slug, it -> calendar(calendars.of(it), request));
    }

    @GET
    @Path("/strikes/{id}.ics")
    @Produces("text/calendar")
    public Uni<Response> entry(@PathParam("slug") String slug, @PathParam("id") String id, @Context Request request) {
        return strikes(
                slug,
                it -> it.stream()
                        .filter(strike -> strike.id().equals(slug + "/" + id))
                        .findFirst()
                        .map(strike -> calendar(calendars.of(List.of(strike)), request))
                        .orElseGet(() -> Problems.of(404, "No such strike")));
    }

    private static Response calendar(byte[] calendar, Request request) {
        var tag = new EntityTag(UUID.nameUUIDFromBytes(calendar).toString());
        var unchanged = request.evaluatePreconditions(tag);
        return open(
                unchanged != null
                        ? unchanged
                        : Response.ok(calendar, "text/calendar; charset=UTF-8; method=PUBLISH")
                                .tag(tag));
    }

    private Uni<Response> strikes(String slug, Function<List<Strike>, Response> answer) {
        return petitions
                .find(slug)
                .chain(petition -> petition.isEmpty()
                        ? Uni.createFrom().item(Problems.unknownPetition())
                        : strikes.of(slug).map(answer));
    }

    private static Response open(Response.ResponseBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
