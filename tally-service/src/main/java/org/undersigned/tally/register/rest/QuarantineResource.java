package org.undersigned.tally.register.rest;

import java.util.List;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.register.listener.Redrive;
import org.undersigned.tally.register.store.QuarantineStore;
import org.undersigned.tally.register.store.QuarantinedRecord;

/** What was set apart, for an organiser to look at and to drive again. */
@Path("/organiser/quarantine")
public class QuarantineResource {

    private final QuarantineStore quarantine;
    private final Redrive redrive;

    QuarantineResource(QuarantineStore quarantine, Redrive redrive) {
        this.quarantine = quarantine;
        this.redrive = redrive;
    }

    @GET
    @Operation(summary = "The newest 200 records that could not be read or counted")
    public Uni<List<QuarantinedRecord>> newest() {
        return quarantine.newest(200);
    }

    @POST
    @Path("{partition}/{offset}/again")
    @Operation(summary = "Tries once more; 204 when it counts now, 409 with the reason when it still cannot")
    public Uni<Response> again(@PathParam("partition") int partition, @PathParam("offset") long offset) {
        return redrive.again(partition, offset).map(outcome -> switch (outcome) {
            case Redrive.Counted counted -> Response.noContent().build();
            case Redrive.StillPoison still ->
                throw new ClientErrorException("It still cannot be counted: " + still.reason(), 409);
            case Redrive.NotThere none -> throw new NotFoundException("No such record is in quarantine");
        });
    }
}
