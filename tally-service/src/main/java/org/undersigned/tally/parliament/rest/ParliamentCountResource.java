package org.undersigned.tally.parliament.rest;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.live.rest.Cached;
import org.undersigned.tally.live.rest.Counts;

/** What petition.parliament.uk's own pages ask every ten seconds. */
@Path("/petitions/{petition}/count.json")
@NonBlocking
public class ParliamentCountResource {

    private final Counts counts;

    ParliamentCountResource(Counts counts) {
        this.counts = counts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The count alone, in the shape of petition.parliament.uk")
    public Response count(@PathParam("petition") String petition, @Context Request request) {
        var count = counts.of(petition);
        var signatures = count.snapshot().tally().signatures();
        return Cached.answer(count.view().tag(), request, () -> Map.of("signature_count", signatures));
    }
}
