package org.undersigned.tally.corrections.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
                    "Every fall of the count and every one undone, newest first, 100 at a time; go on with before=next")
    public Uni<Response> newest(
            @PathParam("petition") String petition, @QueryParam("before") String before, @Context Request request) {
        return ledger.page(petition, before == null ? 0 : id(before))
                .map(found -> found.orElseThrow(() -> new NotFoundException("There is no such petition")))
                .map(found -> answer(Page.of(found), request));
    }

    private static long id(String before) {
        if (!before.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequestException("before is the id of a correction");
        }
        return Long.parseLong(before);
    }

    private static Response answer(Page page, Request request) {
        var unchanged = request.evaluatePreconditions(page.tag());
        return (unchanged == null ? Response.ok(page.json()) : unchanged)
                .tag(page.tag())
                .header("Cache-Control", SHORTLY)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }
}
