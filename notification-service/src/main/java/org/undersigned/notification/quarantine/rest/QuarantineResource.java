package org.undersigned.notification.quarantine.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.problems.Problems;
import org.undersigned.notification.quarantine.listener.Redrive;
import org.undersigned.notification.quarantine.listener.Redrive.Result;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.quarantine.store.QuarantineTable.Listed;
import org.undersigned.notification.wire.Received.Position;

/** Which records could not be read, for an organiser to look at and to drive again. */
@Path("/organiser/quarantine")
@RolesAllowed("organiser")
public class QuarantineResource {

    private static final int NEWEST = 200;

    private final QuarantineTable quarantine;
    private final Redrive redrive;

    QuarantineResource(QuarantineTable quarantine, Redrive redrive) {
        this.quarantine = quarantine;
        this.redrive = redrive;
    }

    @GET
    public Uni<List<Listed>> list() {
        return quarantine.newest(NEWEST);
    }

    @POST
    @Path("{topic}/{partition}/{position}/again")
    @Operation(summary = "Tries once more; 204 when it is taken now, 409 with the reason when it still cannot be")
    public Uni<Response> again(
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("position") long position) {
        return redrive.again(new Position(topic, partition, position)).map(result -> switch (result) {
            case Result.Applied done -> Response.noContent().build();
            case Result.StillPoison still -> Problems.of(409, "It still cannot be taken: " + still.reason());
            case Result.NotThere none -> Problems.of(404, "No such record is in quarantine");
        });
    }
}
