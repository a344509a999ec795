package org.undersigned.intake.signing.rest;

import java.time.Clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.mails.MailQueue;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.petitions.rest.Place;
import org.undersigned.intake.web.Addresses;
import org.undersigned.intake.web.Html;

/** Signing in a frame on another site. The frame is ours, so its form comes from our own origin like any other. */
@Tag(name = "pages")
@Path("/embed/{slug}")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class Framed {

    private final Petitions petitions;
    private final SignByPage byPage;
    private final Addresses addresses;
    private final MailQueue mails;
    private final Clock clock;

    Framed(Petitions petitions, SignByPage byPage, Addresses addresses, MailQueue mails, Clock clock) {
        this.petitions = petitions;
        this.byPage = byPage;
        this.addresses = addresses;
        this.mails = mails;
        this.clock = clock;
    }

    @POST
    @Path("signatures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Signs by the framed form; 303 to thanks within the frame only after Kafka has the signature")
    public Uni<Response> sign(
            @PathParam("slug") String slug,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpServerRequest request,
            byte[] body) {
        return byPage.sign(find(slug), Place.FRAME, new Sent(body, key, request));
    }

    /** Where a reload of the page with errors leads. */
    @GET
    @Path("signatures")
    @Operation(hidden = true)
    public Response backToTheForm(@PathParam("slug") String slug) {
        return Html.seeOther(Place.FRAME.form(find(slug).slug()));
    }

    @GET
    @Path("thanks")
    @Operation(summary = "Thanks, within the frame")
    public Response thanks(@PathParam("slug") String slug) {
        var petition = find(slug);
        var wait = mails.at(clock.instant()).orElse(null);
        var address = addresses.petition(petition.slug());
        return Html.page(200, SigningTemplates.framedThanks(petition, address, petition.asksForConfirmation(), wait));
    }

    private Petition find(String slug) {
        return petitions.find(slug).orElseThrow(NotFoundException::new);
    }
}
