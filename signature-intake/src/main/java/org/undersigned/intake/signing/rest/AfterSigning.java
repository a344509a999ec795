package org.undersigned.intake.signing.rest;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.mails.MailQueue;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.petitions.rest.Share;
import org.undersigned.intake.web.Addresses;
import org.undersigned.intake.web.Html;

/** Pages that come after. They are the same for everybody: nothing of who signed is in their addresses. */
@Tag(name = "pages")
@Path("/petitions/{slug}")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class AfterSigning {

    private final Petitions petitions;
    private final Addresses addresses;
    private final MailQueue mails;
    private final Clock clock;

    AfterSigning(Petitions petitions, Addresses addresses, MailQueue mails, Clock clock) {
        this.petitions = petitions;
        this.addresses = addresses;
        this.mails = mails;
        this.clock = clock;
    }

    @GET
    @Path("thanks")
    @Operation(summary = "Thanks, and what happens next")
    public Response thanks(@PathParam("slug") String slug) {
        var petition = find(slug);
        var wait = mails.at(clock.instant()).orElse(null);
        var share = Share.of(petition, addresses);
        return Html.page(200, SigningTemplates.thanks(share, petition.asksForConfirmation(), wait));
    }

    @GET
    @Path("{done:confirmed|withdrawn|not-me}")
    @Operation(summary = "What the button of a mail's link has done")
    public Response done(@PathParam("slug") String slug, @PathParam("done") String done) {
        return Html.page(200, SigningTemplates.done(Door.doneAt(done), Share.of(find(slug), addresses)));
    }

    private Petition find(String slug) {
        return petitions.find(slug).orElseThrow(NotFoundException::new);
    }
}
