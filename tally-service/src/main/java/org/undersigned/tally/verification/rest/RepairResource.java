package org.undersigned.tally.verification.rest;

import java.time.Instant;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

import org.undersigned.tally.verification.Repaired;
import org.undersigned.tally.verification.store.RepairStore;

/** Sets a count right that is not what the register holds. */
@Path("/organiser/petitions/{petition}/verification/repair")
@Produces(MediaType.APPLICATION_JSON)
public class RepairResource {

    private static final Logger LOG = Logger.getLogger(RepairResource.class);

    private final RepairStore store;

    RepairResource(RepairStore store) {
        this.store = store;
    }

    /** What was found, and what is now; the same where nothing was wrong. */
    public record Told(VerificationResource.Told found, VerificationResource.Told now) {}

    @POST
    @Operation(
            summary =
                    "Sets the live count, its quarters and its cells to what the register holds, and says so among the"
                            + " corrections; does nothing where they agree")
    public Uni<Response> repair(@PathParam("petition") String petition) {
        return store.repair(petition, Instant.now())
                .map(found -> found.orElseThrow(() -> new NotFoundException("There is no such petition")))
                .invoke(RepairResource::log)
                .map(done -> Response.ok(new Told(
                                VerificationResource.Told.of(done.found()), VerificationResource.Told.of(done.now())))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private static void log(Repaired done) {
        if (done.found().drift() != 0) {
            LOG.warnf(
                    "The count of %s was set right: %s is now %s", done.found().petition(), done.found(), done.now());
        }
    }
}
