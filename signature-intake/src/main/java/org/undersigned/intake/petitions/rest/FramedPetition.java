package org.undersigned.intake.petitions.rest;

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

import org.undersigned.intake.petitions.Petitions;

/** The form alone, for the frame that {@code widget/sign.js} puts into another site. */
@Tag(name = "pages")
@Path("/embed/{slug}")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class FramedPetition {

    private final Petitions petitions;
    private final PetitionPages pages;

    FramedPetition(Petitions petitions, PetitionPages pages) {
        this.petitions = petitions;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "A petition's form for a frame; only where the petition allows it")
    public Response form(@PathParam("slug") String slug) {
        return pages.blank(petitions.find(slug).orElseThrow(NotFoundException::new), Place.FRAME, null);
    }
}
