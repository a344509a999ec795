package org.undersigned.tally.verification.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.verification.Figures;
import org.undersigned.tally.verification.Verification;
import org.undersigned.tally.verification.store.VerificationStore;

/** Whether the count is what the register holds, for an organiser who wants to know it now. */
@Path("/organiser/petitions/{petition}/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final VerificationStore store;

    VerificationResource(VerificationStore store) {
        this.store = store;
    }

    /**
     * As it is told; {@code quarters} without what waits, which is no part of them.
     *
     * @param cellsAstray by how many signatures the cells of breakdowns differ from the register's
     */
    public record Told(
            String petition,
            long version,
            Figures live,
            Figures register,
            Gathered quarters,
            long cellsAstray,
            long drift) {

        public record Gathered(long online, long paper) {}

        static Told of(Verification found) {
            var quarters = found.quarters();
            return new Told(
                    found.petition(),
                    found.version(),
                    found.live(),
                    found.register(),
                    new Gathered(quarters.online(), quarters.paper()),
                    found.astray(),
                    found.drift());
        }
    }

    @GET
    @Operation(summary = "Counts the register anew and holds it against the live count; drift is 0 when they agree")
    public Uni<Response> verify(@PathParam("petition") String petition) {
        return store.of(petition)
                .map(found -> found.map(Told::of).orElseThrow(() -> new NotFoundException("There is no such petition")))
                .map(told ->
                        Response.ok(told).header("Cache-Control", "no-store").build());
    }
}
