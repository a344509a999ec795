package org.undersigned.tally.results.rest;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.corrections.rest.FreshLedger;
import org.undersigned.tally.language.Language;
import org.undersigned.tally.results.Results;

/** All corrections for people: pages that lead from one to the next. */
@Path("/petitions/{petition}/corrections.html")
public class CorrectionsPageResource {

    private final FreshResults results;
    private final FreshLedger ledger;
    private final Addresses addresses;

    CorrectionsPageResource(FreshResults results, FreshLedger ledger, Addresses addresses) {
        this.results = results;
        this.ledger = ledger;
        this.addresses = addresses;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "A page of corrections, with links to the next and the newest")
    public Uni<Response> page(
            @PathParam("petition") String petition,
            @QueryParam("before") String before,
            @QueryParam("lang") String lang,
            @HeaderParam("Accept-Language") String accepted) {
        var language = Language.choose(lang, accepted);
        long after = before == null ? 0 : FreshLedger.id(before);
        return results.of(petition)
                .chain(found -> ledger.page(petition, after)
                        .map(CorrectionsPageResource::known)
                        .map(page -> answer(found, page, language, after == 0)));
    }

    private Response answer(Results found, Ledger page, Language language, boolean first) {
        var html = ResultsTemplates.corrections(new CorrectionsPage(found.about(), page, language, addresses, first))
                .setLocale(language.locale())
                .render();
        return Response.ok(html)
                .type("text/html;charset=UTF-8")
                .header("Content-Language", language.code())
                .header("Cache-Control", "public, max-age=2, stale-while-revalidate=10, stale-if-error=60")
                .header("Vary", "Accept-Language")
                .build();
    }

    private static Ledger known(Optional<Ledger> found) {
        return found.orElseThrow(() -> new NotFoundException("There is no such petition"));
    }
}
