package org.undersigned.tally.live.rest;

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

/** The count for whoever polls. */
@Path("/petitions/{petition}/tally")
@NonBlocking
public class TallyResource {

    private final Counts counts;

    TallyResource(Counts counts) {
        this.counts = counts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The live count; its ETag is the version. The same as a stream is at tally/stream",
            description = "Where newer counts there may be cannot be known, asOf is since when")
    public Response tally(@PathParam("petition") String petition, @Context Request request) {
        var view = counts.of(petition).view();
        return Cached.answer(view.tag(), request, view::json);
    }
}
