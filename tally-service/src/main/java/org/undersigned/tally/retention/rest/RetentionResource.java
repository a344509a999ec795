package org.undersigned.tally.retention.rest;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.retention.Kept;
import org.undersigned.tally.retention.store.DueStore;

/** Until when personal data is kept, for organisers: in time to hand over what is to be handed over. */
@Path("/organiser")
public class RetentionResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final DueStore due;

    RetentionResource(DueStore due) {
        this.due = due;
    }

    /** The page. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance retention(List<Line> lines);
    }

    /** A petition and where it stands. */
    public record Line(Kept kept, Kept.Stage stage, long daysLeft) {

        static Line of(Kept kept, Instant now) {
            return new Line(kept, kept.stage(now), kept.daysLeft(now));
        }
    }

    @GET
    @Path("retention")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Petitions that close, until when what is personal is kept, and what is gone; at most 500")
    public Uni<List<Line>> all() {
        var now = Instant.now();
        return due.all().map(all -> all.stream().map(kept -> Line.of(kept, now)).toList());
    }

    @GET
    @Path("retention.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The same as a page")
    public Uni<Response> page() {
        return all().map(lines -> Response.ok(Templates.retention(lines))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }
}
