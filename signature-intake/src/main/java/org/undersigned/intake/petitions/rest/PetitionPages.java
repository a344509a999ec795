package org.undersigned.intake.petitions.rest;

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

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.web.Html;

@Tag(name = "pages")
@Path("/petitions/{slug}")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class PetitionPages {

    private final Petitions petitions;
    private final Sources sources;
    private final Clock clock;

    PetitionPages(Petitions petitions, Sources sources, Clock clock) {
        this.petitions = petitions;
        this.sources = sources;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A petition with its form")
    public Response petition(@PathParam("slug") String slug) {
        var petition = petitions.find(slug).orElseThrow(NotFoundException::new);
        return page(200, petition, FormState.blank());
    }

    public Response page(int status, Petition petition, FormState form) {
        return Html.page(status, PetitionTemplates.petition(PetitionPage.of(petition, sources, clock.instant()), form));
    }
}
