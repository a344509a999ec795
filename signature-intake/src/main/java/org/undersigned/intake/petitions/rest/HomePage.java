package org.undersigned.intake.petitions.rest;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
@Path("/")
public class HomePage {

    private final Petitions petitions;
    private final Sources sources;
    private final Clock clock;

    HomePage(Petitions petitions, Sources sources, Clock clock) {
        this.petitions = petitions;
        this.sources = sources;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "All open petitions")
    public Response show() {
        var cards = petitions.open(clock.instant()).stream().map(this::card).toList();
        return Html.page(200, PetitionTemplates.home(cards));
    }

    private PetitionCard card(Petition petition) {
        return PetitionCard.of(petition, sources.tallies().signatures(petition.slug()));
    }
}
