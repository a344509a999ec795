package org.undersigned.intake.petitions.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.web.Addresses;

@Tag(name = "pages")
@Path("/petitions/{slug}/news.atom")
@NonBlocking
public class NewsFeed {

    private final Petitions petitions;
    private final Addresses addresses;

    NewsFeed(Petitions petitions, Addresses addresses) {
        this.petitions = petitions;
        this.addresses = addresses;
    }

    @GET
    @Produces("application/atom+xml")
    @Operation(summary = "News of a petition as a feed (RFC 4287)")
    public Response feed(@PathParam("slug") String slug, @Context Request request) {
        var petition = petitions.find(slug).orElseThrow(NotFoundException::new);
        var tag = new EntityTag(Integer.toHexString(petition.facts().hashCode()));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(Atom.of(petition, addresses.petition(slug))) : unchanged;
        return answer.tag(tag).header("Cache-Control", "public, max-age=60").build();
    }
}
