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
import org.undersigned.intake.web.Addresses;
import org.undersigned.intake.web.Html;

@Tag(name = "pages")
@Path("/petitions/{slug}/news")
@NonBlocking
public class NewsPages {

    private final Petitions petitions;
    private final Addresses addresses;

    NewsPages(Petitions petitions, Addresses addresses) {
        this.petitions = petitions;
        this.addresses = addresses;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "All news of a petition")
    public Response all(@PathParam("slug") String slug) {
        var petition = petitions.find(slug).orElseThrow(NotFoundException::new);
        return Html.page(200, PetitionTemplates.news(petition, addresses.petition(slug)));
    }
}
