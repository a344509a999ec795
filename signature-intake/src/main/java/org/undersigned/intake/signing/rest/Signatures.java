package org.undersigned.intake.signing.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.petitions.rest.Place;
import org.undersigned.intake.signing.Gathering;
import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.web.Html;
import org.undersigned.intake.web.Problem;

/** The two doors to signing. Behind both is the same rule; they differ in how they say what came of it. */
@Tag(name = "signing")
@Path("/petitions/{slug}/signatures")
public class Signatures {

    private final Petitions petitions;
    private final SignByProgram byProgram;
    private final SignByPage byPage;

    Signatures(Petitions petitions, SignByProgram byProgram, SignByPage byPage) {
        this.petitions = petitions;
        this.byProgram = byProgram;
        this.byPage = byPage;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs; 202 only after Kafka has the signature")
    @APIResponse(
            responseCode = "429",
            description = "More come than is ordinary: solve the challenge, or wait for Retry-After seconds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = WorkWanted.class)))
    public Uni<Response> signByProgram(
            @PathParam("slug") String slug,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpServerRequest request,
            @RequestBody(content = @Content(schema = @Schema(allOf = {SignatureForm.class, Visit.Attached.class})))
                    byte[] body) {
        return byProgram.sign(find(slug), new Sent(body, key, request));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Signs by the page's form; 303 to the thanks page only after Kafka has the signature")
    public Uni<Response> signByForm(
            @PathParam("slug") String slug,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpServerRequest request,
            @RequestBody(content = @Content(schema = @Schema(implementation = SignatureForm.class))) byte[] body) {
        return byPage.sign(find(slug), Place.PAGE, new Sent(body, key, request));
    }

    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The page once more with what was typed, in the language of the address; signs nothing")
    public Response again(@PathParam("slug") String slug, @Context HttpServerRequest request, byte[] body) {
        return byPage.again(find(slug), Place.PAGE, new Sent(body, null, request));
    }

    /** Where a reload of the page with errors leads. */
    @GET
    @Operation(hidden = true)
    public Response backToTheForm(@PathParam("slug") String slug, @QueryParam("gathering") String gathering) {
        var stall = Gathering.orNone(gathering);
        return Html.seeOther("/petitions/" + find(slug).slug() + (stall == null ? "" : "?gathering=" + stall));
    }

    @GET
    @Path("again")
    @Operation(hidden = true)
    public Response backToTheFormInAnotherLanguage(@PathParam("slug") String slug) {
        return backToTheForm(slug, null);
    }

    /** A preflight (Fetch, 4.8) gets this far only from an origin that the petition allows. */
    @OPTIONS
    @Operation(hidden = true)
    public Response preflight() {
        return Response.noContent()
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
                .header("Access-Control-Max-Age", "600")
                .build();
    }

    private Petition find(String slug) {
        return petitions.find(slug).orElseThrow(NotFoundException::new);
    }
}
