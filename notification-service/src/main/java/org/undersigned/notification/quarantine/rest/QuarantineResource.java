package org.undersigned.notification.quarantine.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.quarantine.store.QuarantineTable.Listed;

/** Which records could not be read. */
@Path("/organiser/quarantine")
@RolesAllowed("organiser")
public class QuarantineResource {

    private static final int NEWEST = 200;

    private final QuarantineTable quarantine;

    QuarantineResource(QuarantineTable quarantine) {
        this.quarantine = quarantine;
    }

    @GET
    public Uni<List<Listed>> list() {
        return quarantine.newest(NEWEST);
    }
}
