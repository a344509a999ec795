package org.undersigned.notification.mailings.rest;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.store.Brake;
import org.undersigned.notification.mailings.store.Brake.Outcome;
import org.undersigned.notification.mailings.store.Glances;
import org.undersigned.notification.mailings.store.NewsMailings;
import org.undersigned.notification.mailings.store.Occasions;
import org.undersigned.notification.mailings.store.StopMailing;
import org.undersigned.notification.problems.Problems;

/** What organisers do to a mailing: PUT and DELETE for programs, POST for the buttons of its page. */
@Path("/organiser/mailings/{mailing}")
@RolesAllowed("organiser")
@Produces(MediaType.APPLICATION_JSON)
public class MailingActions {

    private final Occasions occasions;
    private final NewsMailings news;
    private final Brake brake;
    private final StopMailing stopping;
    private final Glances glances;

    MailingActions(Occasions occasions, NewsMailings news, Brake brake, StopMailing stopping, Glances glances) {
        this.occasions = occasions;
        this.news = news;
        this.brake = brake;
        this.stopping = stopping;
        this.glances = glances;
    }

    /** How many letters will not be written now. */
    public record Stopped(int mails) {}

    @PUT
    @Path("pause")
    @Operation(summary = "Sends no more of it; those on their way arrive")
    public Uni<Response> pause(@PathParam("mailing") String mailing) {
        return brake.pause(mailing).map(it -> answer(mailing, it, Response.noContent()));
    }

    @DELETE
    @Path("pause")
    @Operation(summary = "Goes on, also where it was paused because the text was refused too often")
    public Uni<Response> resume(@PathParam("mailing") String mailing) {
        return brake.resume(mailing).map(it -> answer(mailing, it, Response.noContent()));
    }

    @PUT
    @Path("stop")
    @Operation(summary = "Ends it for good: who was not written to yet is not")
    public Uni<Response> stop(@PathParam("mailing") String mailing) {
        return occasions
                .find(mailing)
                .chain(found -> refusal(found)
                        .map(refused -> Uni.createFrom().item(refused))
                        .orElseGet(() -> stopping.stop(mailing)
                                .map(mails -> Response.ok(new Stopped(mails)).build())
                                .invoke(() -> glances.again(mailing))));
    }

    @POST
    @Path("pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> pauseByButton(@PathParam("mailing") String mailing) {
        return brake.pause(mailing).map(it -> answer(mailing, it, back(mailing, Notice.PAUSED)));
    }

    @POST
    @Path("resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> resumeByButton(@PathParam("mailing") String mailing) {
        return brake.resume(mailing).map(it -> answer(mailing, it, back(mailing, Notice.RESUMED)));
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> stopByButton(@PathParam("mailing") String mailing) {
        return stop(mailing)
                .map(it -> it.getStatus() == 200 ? back(mailing, Notice.STOPPED).build() : it);
    }

    @POST
    @Path("start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Writes news to all who asked for it, once; again changes nothing")
    public Uni<Response> start(@PathParam("mailing") String mailing) {
        return occasions
                .find(mailing)
                .chain(found -> found.filter(it -> it.news() != null)
                        .map(this::start)
                        .orElseGet(() -> Uni.createFrom().item(MailingResource.unknown())));
    }

    private Uni<Response> start(Occasion it) {
        return it.stoppedAt() != null
                ? Uni.createFrom().item(stopped())
                : news.open(it.petition(), it.news())
                        .invoke(() -> glances.again(it.mailing()))
                        .replaceWith(() -> back(it.mailing(), Notice.STARTED).build());
    }

    private Response answer(String mailing, Outcome outcome, ResponseBuilder done) {
        glances.again(mailing);
        return switch (outcome) {
            case DONE -> done.build();
            case UNKNOWN -> MailingResource.unknown();
            case STOPPED -> stopped();
        };
    }

    private static Response stopped() {
        return Problems.of(409, "It was stopped, which cannot be undone");
    }

    /** Somebody who signs tomorrow needs a confirmation too. */
    private static Optional<Response> refusal(Optional<Occasion> found) {
        if (found.filter(Occasion::started).isEmpty()) {
            return Optional.of(MailingResource.unknown());
        }
        return found.filter(Occasion::standing)
                .map(it -> Problems.of(409, "It goes to people as they come: it can be paused, and not stopped"));
    }

    static ResponseBuilder back(String mailing, Notice done) {
        return Response.seeOther(URI.create(Occasion.path(mailing) + "?done=" + done.code()));
    }
}
