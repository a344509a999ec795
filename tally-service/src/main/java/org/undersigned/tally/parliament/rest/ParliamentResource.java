package org.undersigned.tally.parliament.rest;

import java.time.Clock;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.live.rest.Cached;
import org.undersigned.tally.live.rest.Counts;
import org.undersigned.tally.live.rest.Counts.Count;
import org.undersigned.tally.parliament.Country;
import org.undersigned.tally.parliament.ParliamentPetition;
import org.undersigned.tally.petitions.PublishedPetitions;
import org.undersigned.tally.petitions.PublishedPetitions.Published;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.rest.FreshResults;

/** At the address of petition.parliament.uk: what was made for that works when told another host. */
@Path("/petitions/{petition: [a-z0-9-]{1,80}}.json")
@NonBlocking
public class ParliamentResource {

    private final Clock clock = Clock.systemUTC();
    private final Counts counts;
    private final PublishedPetitions published;
    private final FreshResults results;
    private final String home;

    ParliamentResource(
            Counts counts,
            PublishedPetitions published,
            FreshResults results,
            @ConfigProperty(name = "undersigned.tally.public-url") String home) {
        this.counts = counts;
        this.published = published;
        this.results = results;
        this.home = home;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The petition in the shape of petition.parliament.uk")
    public Uni<Response> petition(@PathParam("petition") String slug, @Context Request request) {
        var count = counts.of(slug);
        var known = published.of(slug).orElseThrow(() -> new NotFoundException("There is no such petition"));
        // The count needs no database, so it is not to go with one.
        return results.of(slug)
                .onFailure()
                .recoverWithNull()
                .map(found -> answer(count, known, Optional.ofNullable(found), request));
    }

    private Response answer(Count count, Published known, Optional<Results> found, Request request) {
        var now = clock.instant();
        var tally = count.snapshot().tally();
        var tag = String.join(
                "-",
                count.view().tag(),
                found.map(results -> String.valueOf(results.look().version())).orElse(""),
                String.valueOf(known.at().toEpochMilli()),
                ParliamentPetition.state(known, now));
        var countries = found.map(Country::of).orElse(null);
        var self = home + "/petitions/" + tally.petition() + ".json";
        return Cached.answer(tag, request, () -> ParliamentPetition.of(known, tally, countries, self, now));
    }
}
