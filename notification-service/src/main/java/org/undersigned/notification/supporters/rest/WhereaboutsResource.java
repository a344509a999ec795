package org.undersigned.notification.supporters.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.events.Written;
import org.undersigned.notification.problems.Problems;
import org.undersigned.notification.supporters.store.WhereaboutsStore;

/**
 * What was written about a signature. Who asks must know its inbox's fingerprint, which only the signatory's own links
 * carry; so nobody can find out here to whom we write. It is a POST, for a fingerprint has no business in addresses.
 */
@Path("/whereabouts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WhereaboutsResource {

    // Who asks on a visitor's behalf waits a second.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final WhereaboutsStore supporters;
    private final Turnstile turnstile = new Turnstile(4, PATIENCE);

    WhereaboutsResource(WhereaboutsStore supporters) {
        this.supporters = supporters;
    }

    /** The question, as it came. */
    public record Asked(String id, String inbox) {

        private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

        boolean isSound() {
            return id != null
                    && inbox != null
                    && ID.matcher(id).matches()
                    && FINGERPRINT.matcher(inbox).matches();
        }
    }

    @POST
    @Operation(summary = "What was written about a signature; 404 unless id and inbox fingerprint belong together")
    public Uni<Response> whereabouts(Asked asked) {
        return asked == null || !asked.isSound()
                ? Uni.createFrom().item(answer(Optional.empty()))
                : turnstile
                        .pass(() -> supporters.find(UUID.fromString(asked.id()), asked.inbox()))
                        .map(WhereaboutsResource::answer);
    }

    private static Response answer(Optional<Written> written) {
        return written.map(it ->
                        Response.ok(it).header("Cache-Control", "no-store").build())
                .orElseGet(() -> Problems.of(404, "No such signature"));
    }
}
