package org.undersigned.notification.mailings.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.mailings.store.LedgerPage;
import org.undersigned.notification.mailings.store.LedgerPage.Line;
import org.undersigned.notification.problems.Problems;

/** The ledger, for programs and for people. */
@Path("/organiser/mailings")
@RolesAllowed("organiser")
public class MailingsResource {

    private static final int NEWEST = 200;

    private final LedgerPage ledger;

    MailingsResource(LedgerPage ledger) {
        this.ledger = ledger;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingsPage(List<Line> lines) implements TemplateInstance {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<List<Line>> list() {
        return ledger.newest(NEWEST);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> page() {
        return ledger.newest(NEWEST).map(MailingsPage::new);
    }

    @PUT
    @Path("{mailing}/pause")
    @Operation(summary = "Sends no more of it; those on their way arrive")
    public Uni<Response> pause(@PathParam("mailing") String mailing) {
        return ledger.pause(mailing).map(MailingsResource::answer);
    }

    @DELETE
    @Path("{mailing}/pause")
    @Operation(summary = "Goes on, also where it was paused because the text was refused too often")
    public Uni<Response> resume(@PathParam("mailing") String mailing) {
        return ledger.resume(mailing).map(MailingsResource::answer);
    }

    private static Response answer(boolean found) {
        return found ? Response.noContent().build() : Problems.of(404, "There is no such mailing");
    }
}
