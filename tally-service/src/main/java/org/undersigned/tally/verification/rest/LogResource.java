package org.undersigned.tally.verification.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.verification.Figures;
import org.undersigned.tally.verification.Folded;
import org.undersigned.tally.verification.Folded.Partial;
import org.undersigned.tally.verification.Folded.Whole;
import org.undersigned.tally.verification.OneErrand;
import org.undersigned.tally.verification.listener.FoldLog;

/** Whether the count is what the log comes to, folded from its beginning: a minute's work for some millions of events. */
@Path("/organiser/petitions/{petition}/verification/log")
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {

    // A connection on which nothing is said for a minute is closed.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long AGAIN_SECONDS = 2;

    private final OneErrand<String, Optional<Folded>> errand = new OneErrand<>(Clock.systemUTC());
    private final FoldLog fold;

    LogResource(FoldLog fold) {
        this.fold = fold;
    }

    /**
     * As it is told.
     *
     * @param live the live count of the moment up to which the log was folded
     * @param log null where the log does not tell everything
     * @param why it does not; null where it does
     */
    public record Told(String petition, long version, Figures live, Figures log, Long events, Long drift, String why) {

        static Told of(Folded folded) {
            var asOf = folded.asOf();
            return switch (folded) {
                case Whole whole ->
                    new Told(
                            asOf.petition(),
                            asOf.version(),
                            asOf.live(),
                            whole.log(),
                            whole.events(),
                            whole.drift(),
                            null);
                case Partial partial ->
                    new Told(
                            asOf.petition(),
                            asOf.version(),
                            asOf.live(),
                            null,
                            null,
                            null,
                            partial.lack().words());
            };
        }
    }

    @GET
    @Operation(
            summary =
                    "Folds the log from its beginning and holds it against the live count; 503 while that takes longer"
                            + " than a request may: ask again for the result")
    public Uni<Response> fold(@PathParam("petition") String petition) {
        var result = errand.ask(petition, () -> fold.of(petition).subscribeAsCompletionStage())
                .orElseThrow(() -> later("Another petition's log is being folded"));
        return Uni.createFrom()
                .completionStage(result)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(done -> errand.fetched(petition))
                .map(LogResource::answer)
                .onFailure(TimeoutException.class)
                .transform(slow -> later("The log is still being folded"));
    }

    private static Response answer(Optional<Folded> folded) {
        var told = folded.map(Told::of).orElseThrow(() -> new NotFoundException("There is no such petition"));
        return Response.ok(told).header("Cache-Control", "no-store").build();
    }

    private static ServiceUnavailableException later(String why) {
        return new ServiceUnavailableException(why, AGAIN_SECONDS);
    }
}
