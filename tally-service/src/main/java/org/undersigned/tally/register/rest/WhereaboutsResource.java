package org.undersigned.tally.register.rest;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.events.Registered;
import org.undersigned.tally.register.store.WhereaboutsStore;

/**
 * Where a signature stands. Who asks must know its inbox's fingerprint, which only the signatory's own links carry; so
 * nothing can be probed here, neither by a name or address nor by an id that was seen somewhere. It is a POST, for a
 * fingerprint has no business in addresses.
 */
@Path("/whereabouts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WhereaboutsResource {

    private final WhereaboutsStore register;
    private final Turnstile turnstile = new Turnstile(4);

    WhereaboutsResource(WhereaboutsStore register) {
        this.register = register;
    }

    /** The question. */
    public record Asked(UUID id, String inbox) {}

    @POST
    @Operation(summary = "The state of a signature; 404 unless id and inbox fingerprint belong together")
    public Uni<Response> whereabouts(Asked asked) {
        if (asked == null || asked.id() == null || asked.inbox() == null) {
            throw new NotFoundException("There is no such signature");
        }
        return turnstile
                .pass(() -> register.find(asked.id(), asked.inbox()))
                .map(found -> answer(found.orElseThrow(() -> new NotFoundException("There is no such signature"))));
    }

    private static Response answer(Registered registered) {
        return Response.ok(registered).header("Cache-Control", "no-store").build();
    }
}
