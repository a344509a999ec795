package org.undersigned.tally.corrections.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.corrections.Ledger;

/** Why the count fell, for everybody. */
@Path("/petitions/{petition}/corrections")
public class CorrectionsResource {

    private static final String SHORTLY = "public, max-age=1, stale-while-revalidate=5, stale-if-error=60";

    private final FreshLedger ledger;

    CorrectionsResource(FreshLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Every fall of the count and every one undone, newest first, 100 at a time; go on with before=next, or the Link")
    public Uni<Response> newest(
            @PathParam("petition") String petition, @QueryParam("before") String before, @Context Request request) {
        return ledger.page(petition, before == null ? 0 : FreshLedger.id(before))
                .map(found -> found.orElseThrow(() -> new NotFoundException("There is no such petition")))
                .map(found -> answer(found, request));
    }

    private static Response answer(Ledger found, Request request) {
        var page = Page.of(found);
        var unchanged = request.evaluatePreconditions(page.tag());
        return (unchanged == null ? Response.ok(page.json()) : unchanged)
                .tag(page.tag())
                .links(next(found))
                .header("Cache-Control", SHORTLY)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Link")
                .build();
    }

    /** RFC 8288; none on the last page. */
    private static Link[] next(Ledger found) {
        return found.next() == null
                ? new Link[0]
                : new Link[] {
                    Link.fromUri("/petitions/" + found.petition() + "/corrections?before=" + found.next())
                            .rel("next")
                            .build()
                };
    }
}
