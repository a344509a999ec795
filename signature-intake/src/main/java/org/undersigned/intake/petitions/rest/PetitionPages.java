package org.undersigned.intake.petitions.rest;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.admission.Admission;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.signing.Gathering;
import org.undersigned.intake.web.Html;

@Tag(name = "pages")
@Path("/petitions/{slug}")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class PetitionPages {

    private final Petitions petitions;
    private final Sources sources;
    private final Admission admission;
    private final Clock clock;

    PetitionPages(Petitions petitions, Sources sources, Admission admission, Clock clock) {
        this.petitions = petitions;
        this.sources = sources;
        this.admission = admission;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A petition with its form")
    public Response petition(@PathParam("slug") String slug, @QueryParam("gathering") String gathering) {
        return blank(find(slug), Place.PAGE, Gathering.orNone(gathering));
    }

    Response blank(Petition petition, Place place, String gathering) {
        var shown = admission.shown(petition.slug(), clock.instant());
        return page(200, petition, FormState.blank(Doorstep.at(place, shown), gathering));
    }

    public Response page(int status, Petition petition, FormState form) {
        var page = PetitionPage.of(petition, sources, clock.instant());
        return Html.page(
                status,
                form.doorstep().isFramed()
                        ? PetitionTemplates.framed(page, form)
                        : PetitionTemplates.petition(page, form));
    }

    private Petition find(String slug) {
        return petitions.find(slug).orElseThrow(NotFoundException::new);
    }
}
