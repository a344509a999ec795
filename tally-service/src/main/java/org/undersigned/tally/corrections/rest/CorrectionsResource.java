package org.undersigned.tally.corrections.rest;

import java.time.Duration;
import java.util.Optional;

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

import org.undersigned.tally.corrections.store.LedgerStore;
import org.undersigned.tally.problem.Turnstile;

/** Why the count fell, for everybody. */
@Path("/petitions/{petition}/corrections")
public class CorrectionsResource {

    private static final String SHORTLY = "public, max-age=1, stale-while-revalidate=5, stale-if-error=60";

    private final LedgerStore ledger;
    private final ForASecond<Asked, Optional<Page>> answers = new ForASecond<>();
    private final Turnstile turnstile = new Turnstile(2, Duration.ofSeconds(1));

    CorrectionsResource(LedgerStore ledger) {
        this.ledger = ledger;
    }

    private record Asked(String petition, long before) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Every fall of the count and every one undone, newest first, 100 at a time; go on with before=next")
    public Uni<Response> newest(
            @PathParam("petition") String petition, @QueryParam("before") String before, @Context Request request) {
        var asked = new Asked(petition, before == null ? 0 : id(before));
        return answers.get(asked, () -> turnstile.pass(() -> page(asked)))
                .map(page -> page.orElseThrow(() -> new NotFoundException("There is no such petition")))
                .map(page -> answer(page, request));
    }

    private static long id(String before) {
        if (!before.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequestException("before is the id of a correction");
        }
        return Long.parseLong(before);
    }

    private Uni<Optional<Page>> page(Asked asked) {
        return ledger.page(asked.petition(), asked.before()).map(found -> found.map(Page::of));
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
