package org.undersigned.tally.results.rest;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.corrections.rest.FreshLedger;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.topics.CallersContext;

/** What is too long for the page, from its beginning to its end: told piece by piece, so it may be of any length. */
@Path("/petitions/{petition}")
public class Downloads {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final FreshResults results;
    private final FreshLedger ledger;

    Downloads(FreshResults results, FreshLedger ledger) {
        this.results = results;
        this.ledger = ledger;
    }

    @GET
    @Path("hours.csv")
    @Produces(CSV)
    @Operation(summary = "Every hour of the petition's life, a month at a time")
    public RestMulti<String> hours(@PathParam("petition") String petition) {
        var head = Multi.createFrom().item(Sheet.head());
        return RestMulti.fromUniResponse(
                results.of(petition),
                found -> Multi.createBy().concatenating().streams(head, hours(found)),
                found -> headers(petition + "-hours.csv"));
    }

    @GET
    @Path("corrections.csv")
    @Produces(CSV)
    @Operation(summary = "Every fall of the count and every one undone, newest first")
    public RestMulti<String> corrections(@PathParam("petition") String petition) {
        var head = Multi.createFrom().item(Sheet.head());
        var rows = ledger.all(petition).map(page -> Sheet.ofCorrections(page.corrections()));
        return RestMulti.fromUniResponse(
                results.of(petition),
                found -> Multi.createBy().concatenating().streams(head, rows),
                found -> headers(petition + "-corrections.csv"));
    }

    @GET
    @Path("corrections.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same as a list")
    public RestMulti<Ledger.Row> list(@PathParam("petition") String petition) {
        var rows = ledger.all(petition).onItem().transformToIterable(Ledger::corrections);
        return RestMulti.fromUniResponse(
                results.of(petition), found -> rows, found -> headers(petition + "-corrections.json"));
    }

    private Multi<String> hours(Results found) {
        var context = CallersContext.executor();
        return Multi.createFrom()
                .iterable(found.months())
                .onItem()
                .transformToUniAndConcatenate(month ->
                        Uni.createFrom().voidItem().emitOn(context).chain(() -> results.hours(month, found.about())))
                .map(Sheet::ofHours);
    }

    private static Map<String, List<String>> headers(String file) {
        return Map.of(
                "Content-Disposition", List.of("attachment; filename=\"" + file + "\""),
                "Cache-Control", List.of("public, max-age=2, stale-if-error=60"),
                "Access-Control-Allow-Origin", List.of("*"));
    }
}
