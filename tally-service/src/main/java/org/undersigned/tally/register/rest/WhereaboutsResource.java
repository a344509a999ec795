package org.undersigned.tally.register.rest;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.events.Registered;
import org.undersigned.tally.problem.Turnstile;
import org.undersigned.tally.register.store.WhereaboutsStore;
import org.undersigned.tally.topics.Outage;

/**
 * Where a signature stands. Who asks must know its inbox's fingerprint, which only the signatory's own links carry; so
 * nothing can be probed here, neither by a name or address nor by an id that was seen somewhere. It is a POST, for a
 * fingerprint has no business in addresses.
 */
@Path("/whereabouts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WhereaboutsResource {

    private static final long RETRY_SECONDS = 5;

    private final WhereaboutsStore register;
    private final Turnstile turnstile;
    private final Outage outage = new Outage("reading whereabouts");

    /** @param patience how long a question waits for its turn: who asks on a visitor's behalf waits a second */
    WhereaboutsResource(
            WhereaboutsStore register,
            @ConfigProperty(name = "undersigned.whereabouts.patience", defaultValue = "500ms") Duration patience) {
        this.register = register;
        this.turnstile = new Turnstile(4, patience);
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
    @Operation(summary = "The state of a signature; 404 unless id and inbox fingerprint belong together")
    public Uni<Response> whereabouts(Asked asked) {
        if (asked == null || !asked.isSound()) {
            throw new NotFoundException("There is no such signature");
        }
        return turnstile
                .pass(() -> register.find(UUID.fromString(asked.id()), asked.inbox()))
                .invoke(outage::worked)
                .onFailure(WhereaboutsResource::isUnexpected)
                .transform(this::unavailable)
                .map(found -> answer(found.orElseThrow(() -> new NotFoundException("There is no such signature"))));
    }

    private static boolean isUnexpected(Throwable failure) {
        return !(failure instanceof WebApplicationException);
    }

    private Throwable unavailable(Throwable failure) {
        outage.failed(failure);
        return new ServiceUnavailableException("This cannot be read just now", RETRY_SECONDS);
    }

    private static Response answer(Registered registered) {
        return Response.ok(registered).header("Cache-Control", "no-store").build();
    }
}
