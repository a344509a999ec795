package org.undersigned.intake.signing.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.signing.CheckForm;
import org.undersigned.intake.signing.SignatureForm;
import org.undersigned.intake.web.FormBody;

/** The rules without the signing, for a page that tells of a slip while somebody still types. Kafka has no part in it. */
@Tag(name = "signing")
@Path("/petitions/{slug}/signatures/check")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class Checks {

    private final Petitions petitions;
    private final CheckForm checkForm;

    Checks(Petitions petitions, CheckForm checkForm) {
        this.petitions = petitions;
        this.checkForm = checkForm;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What signing with this would be refused for; signs nothing")
    public Response checkJson(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = SignatureForm.class))) byte[] body) {
        return answer(slug, SignatureForms.json(body, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "What signing with this would be refused for; signs nothing")
    public Response checkForm(
            @PathParam("slug") String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = SignatureForm.class))) byte[] body) {
        return answer(slug, SignatureForms.urlencoded(FormBody.read(body), null));
    }

    /** Never kept: it speaks of what somebody typed. */
    private Response answer(String slug, SignatureForm form) {
        var petition = petitions.find(slug).orElseThrow(NotFoundException::new);
        return Response.ok(new Checked(checkForm.check(petition, form)))
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .build();
    }
}
