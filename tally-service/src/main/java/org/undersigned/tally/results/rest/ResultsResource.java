package org.undersigned.tally.results.rest;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.undersigned.tally.language.Language;
import org.undersigned.tally.problem.Faults;
import org.undersigned.tally.results.Results;

/** The results of a petition: a page, and all that it shows for programs and spreadsheets. */
@Path("/petitions/{petition}")
public class ResultsResource {

    private static final String SHORTLY = "public, max-age=2, stale-while-revalidate=10, stale-if-error=60";

    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");
    private static final String HOURS = "Whose hours, such as 2016-02; without it those of the last seven days";

    private final FreshResults results;
    private final Addresses addresses;
    private final Rendered rendered = new Rendered();

    ResultsResource(FreshResults results, Addresses addresses) {
        this.results = results;
        this.addresses = addresses;
    }

    /**
     * What a petition is broken down by, and nothing else of its results.
     *
     * @param version of the count it is of, which may have moved on by a few
     * @param signatures likewise
     */
    record Parts(
            String petition, long version, long signatures, Instant at, Map<String, List<Published.Cell>> breakdowns) {

        static Parts of(Results found) {
            var look = found.look();
            return new Parts(
                    found.about().slug(), look.version(), look.signatures(), look.at(), Published.breakdowns(found));
        }
    }

    @GET
    @Path("results")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The results page")
    public Uni<Response> page(
            @PathParam("petition") String petition,
            @QueryParam("lang") String lang,
            @HeaderParam("Accept-Language") String accepted,
            @Context Request request) {
        var language = Language.choose(lang, accepted);
        return results.of(petition).map(found -> page(found, language, request));
    }

    private Response page(Results found, Language language, Request request) {
        var tag = tag(found, "-" + language.code());
        var unchanged = request.evaluatePreconditions(tag);
        var answer =
                unchanged == null ? Response.ok(rendered.of(found, language, all -> html(all, language))) : unchanged;
        return answer.type("text/html;charset=UTF-8")
                .tag(tag)
                .header("Content-Language", language.code())
                .header("Cache-Control", SHORTLY)
                .header("Vary", "Accept-Language")
                .build();
    }

    @GET
    @Path("breakdowns")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The count by country, nation, area, group, channel and gathering",
            description = "It moves on in steps of at least five people, and says of how many signatures it is")
    public Uni<Response> breakdowns(@PathParam("petition") String petition, @Context Request request) {
        return answer(results.of(petition), request, Parts::of);
    }

    @GET
    @Path("results.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that the results page shows")
    public Uni<Response> json(
            @PathParam("petition") String petition,
            @Parameter(description = HOURS) @QueryParam("month") String month,
            @Context Request request) {
        return answer(of(petition, month), request, Published::of);
    }

    @GET
    @Path("results.csv")
    @Produces("text/csv")
    @Operation(summary = "All that the results page shows, as one table")
    public Uni<Response> csv(
            @PathParam("petition") String petition,
            @Parameter(description = HOURS) @QueryParam("month") String month,
            @Context Request request) {
        return answer(of(petition, month), request, found -> Sheet.of(Published.of(found)))
                .map(sheet -> sheet.getStatus() == 304
                        ? sheet
                        : Response.fromResponse(sheet)
                                .type("text/csv;charset=UTF-8;header=present")
                                .header("Content-Disposition", "attachment; filename=\"" + petition + ".csv\"")
                                .build());
    }

    private String html(Results found, Language language) {
        return ResultsTemplates.results(new ResultsPage(found, language, addresses, Instant.now()))
                .setLocale(language.locale())
                .render();
    }

    private Uni<Results> of(String petition, String month) {
        return month == null ? results.of(petition) : results.of(petition, read(month));
    }

    private static YearMonth read(String month) {
        if (!MONTH.matcher(month).matches()) {
            throw Faults.of("month", "is like 2016-02");
        }
        return YearMonth.parse(month);
    }

    private static Uni<Response> answer(Uni<Results> results, Request request, Function<Results, Object> body) {
        return results.map(found -> answer(found, request, body));
    }

    private static Response answer(Results found, Request request, Function<Results, Object> body) {
        var hours = found.hours().getFirst().since().getEpochSecond();
        var tag = tag(found, "-" + hours);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body.apply(found)) : unchanged)
                .tag(tag)
                .header("Cache-Control", SHORTLY)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }

    /** A new day begins without a new version, breakdowns follow it later, and what is old is marked: the tag tells. */
    private static EntityTag tag(Results found, String variant) {
        var asOf = found.asOf() == null ? "" : "@" + found.asOf().getEpochSecond();
        return new EntityTag("%d-%d-%d%s%s"
                .formatted(
                        found.count().version(),
                        found.look().version(),
                        found.days().size(),
                        variant,
                        asOf));
    }
}
