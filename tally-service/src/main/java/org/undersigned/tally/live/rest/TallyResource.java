package org.undersigned.tally.live.rest;

import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.live.Snapshot;

/** The count for whoever polls, and the badge; from memory, made to be cached. */
@Path("/petitions/{petition}")
@NonBlocking
public class TallyResource {

    // A second of caching turns any audience into one request a second for each edge of a CDN.
    private static final String SHORTLY = "public, max-age=1, stale-while-revalidate=5, stale-if-error=60";

    private final LiveTallies live;

    TallyResource(LiveTallies live) {
        this.live = live;
    }

    /** The badge. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance badge(String count, String label, int width);
    }

    @GET
    @Path("tally")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The live count; its ETag is the version. The same as a stream is at tally/stream")
    public Response tally(@PathParam("petition") String petition, @Context Request request) {
        return answer(newest(petition), request, Snapshot::json);
    }

    @GET
    @Path("tally.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The count as a badge, for mails and readmes")
    public Response badge(@PathParam("petition") String petition, @Context Request request) {
        return answer(newest(petition), request, snapshot -> badge(snapshot.tally()));
    }

    private Snapshot newest(String petition) {
        return live.of(petition).orElseThrow(this::notHere);
    }

    private WebApplicationException notHere() {
        return live.isComplete()
                ? new NotFoundException("There is no such petition")
                : new ServiceUnavailableException("The counts are still being read", 1L);
    }

    private interface Body {
        Object of(Snapshot snapshot);
    }

    private static Response answer(Snapshot snapshot, Request request, Body body) {
        var tag = new EntityTag(String.valueOf(snapshot.tally().version()));
        var unchanged = request.evaluatePreconditions(tag);
        return headed(unchanged == null ? Response.ok(body.of(snapshot)) : unchanged, tag);
    }

    private static Response headed(ResponseBuilder response, EntityTag tag) {
        return response.tag(tag)
                .header("Cache-Control", SHORTLY)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }

    private static String badge(TallyChanged tally) {
        var count = String.format(Locale.UK, "%,d", tally.signatures());
        var label = tally.signatures() == 1 ? "signature" : "signatures";
        return Templates.badge(count, label, 24 + 10 * count.length() + 8 * label.length())
                .render();
    }
}
