package org.undersigned.tally.verification.rest;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.verification.rest.VerificationResource.Told;
import org.undersigned.tally.verification.store.VerificationStore;

/** All petitions at once. */
@Path("/organiser/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    private final VerificationStore store;

    VerificationsResource(VerificationStore store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "Counts the register of every petition anew and holds each against its live count")
    public Uni<List<Told>> verify() {
        return store.all().map(all -> all.stream().map(Told::of).toList());
    }
}
