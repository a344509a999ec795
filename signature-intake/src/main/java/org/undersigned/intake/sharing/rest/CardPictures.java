package org.undersigned.intake.sharing.rest;

import java.util.concurrent.RejectedExecutionException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.language.Language;
import org.undersigned.intake.language.Languages;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.sharing.Cards;
import org.undersigned.intake.sharing.Picture;

/** The language stands in the address, for who reads OpenGraph asks in none. */
@Tag(name = "pages")
@Path("/petitions/{slug}/card{suffix: (\\.[a-zA-Z-]{2,35})?}.png")
@NonBlocking
public class CardPictures {

    // Readers of OpenGraph come in waves; a picture that is a quarter of an hour old still says what it is about.
    private static final String SHORTLY = "public, max-age=60, stale-while-revalidate=900";

    private final Petitions petitions;
    private final Languages languages;
    private final Captions captions;
    private final Cards cards;

    CardPictures(Petitions petitions, Languages languages, Captions captions, Cards cards) {
        this.petitions = petitions;
        this.languages = languages;
        this.captions = captions;
        this.cards = cards;
    }

    @GET
    @Produces("image/png")
    @Operation(
            summary =
                    "The petition as a picture of 1200 by 630, for where its address is shared; card.cy.png is in Welsh")
    public Uni<Response> card(
            @PathParam("slug") String slug, @PathParam("suffix") String suffix, @Context Request request) {
        var petition = petitions.find(slug).orElseThrow(NotFoundException::new);
        var language = language(suffix);
        var card = captions.of(petition, language);
        return Uni.createFrom()
                .completionStage(() -> cards.of(slug + "." + language.code(), card))
                .onFailure(RejectedExecutionException.class)
                .transform(crowded -> new ServiceUnavailableException())
                .map(picture -> answer(picture, request));
    }

    private Language language(String suffix) {
        return languages.all().stream()
                .filter(language -> suffix.isEmpty() || suffix.equals("." + language.code()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response answer(Picture picture, Request request) {
        var tag = new EntityTag(picture.tag());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(picture.png()) : unchanged;
        return answer.tag(tag).header("Cache-Control", SHORTLY).build();
    }
}
