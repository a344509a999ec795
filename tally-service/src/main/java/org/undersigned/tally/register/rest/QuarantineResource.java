package org.undersigned.tally.register.rest;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.SetApart;
import org.undersigned.tally.register.SetApart.Pile;
import org.undersigned.tally.register.listener.Redrive;
import org.undersigned.tally.register.listener.Redrive.Driven;
import org.undersigned.tally.register.store.SetApartStore;

/** What was set apart, for an organiser to look at, to drive again and to dismiss. */
@Path("/organiser/quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private static final int PAGE = 200;
    static final int DISMISSED_AT_ONCE = 1_000;

    private final SetApartStore quarantine;
    private final Redrive redrive;

    QuarantineResource(SetApartStore quarantine, Redrive redrive) {
        this.quarantine = quarantine;
        this.redrive = redrive;
    }

    /** How a lot went, as programs read it. */
    record Progress(int counted, int stillPoison, String next) {
        static Progress of(Driven driven) {
            return new Progress(
                    driven.counted(),
                    driven.stillPoison(),
                    driven.next() == null ? null : driven.next().toString());
        }
    }

    /** How many were dismissed, and whether there may be more. */
    record Dismissed(int dismissed, boolean more) {}

    @GET
    @Operation(
            summary = "Records that could not be read or counted, 200 at a time, by partition and offset",
            description =
                    "Go on with after, the partition and offset of the last one, such as 3-1200, or with the Link")
    public Uni<Response> page(
            @BeanParam LotParams lot, @QueryParam("dismissed") boolean dismissed, @Context UriInfo here) {
        return quarantine
                .page(lot.lot(), dismissed, lot.after(), PAGE)
                .map(found -> Response.ok(found).links(next(found, here)).build());
    }

    @GET
    @Path("piles")
    @Operation(summary = "How many there are of which petition and reason, the largest pile first")
    public Uni<List<Pile>> piles() {
        return quarantine.piles();
    }

    @POST
    @Path("again")
    @Operation(
            summary = "Tries 200 of a petition or a reason once more",
            description = "202 while there are more: go on with after=next")
    public Uni<Response> again(@BeanParam LotParams lot) {
        return redrive.again(lot.lot(), lot.after())
                .map(driven -> Response.status(driven.next() == null ? 200 : 202)
                        .entity(Progress.of(driven))
                        .build());
    }

    @POST
    @Path("{partition}/{offset}/again")
    @Operation(summary = "Tries once more; 204 when it counts now, 409 with the reason when it still cannot")
    public Uni<Response> again(@PathParam("partition") int partition, @PathParam("offset") long offset) {
        return redrive.again(partition, offset).map(outcome -> switch (outcome) {
            case Redrive.Counted counted -> Response.noContent().build();
            case Redrive.StillPoison still ->
                throw new ClientErrorException("It still cannot be counted: " + still.reason(), 409);
            case Redrive.NotThere none -> throw new NotFoundException("No such record is in quarantine");
        });
    }

    @POST
    @Path("dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leaves up to 1,000 of a petition or a reason uncounted, with a note; the records themselves go")
    public Uni<Dismissed> dismiss(@BeanParam LotParams lot, Note note) {
        return quarantine
                .dismiss(lot.lot(), Note.checked(note), DISMISSED_AT_ONCE)
                .map(records -> new Dismissed(records, records == DISMISSED_AT_ONCE));
    }

    @POST
    @Path("{partition}/{offset}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leaves one uncounted, with a note; 404 where it is not there, or dealt with already")
    public Uni<Response> dismiss(@PathParam("partition") int partition, @PathParam("offset") long offset, Note note) {
        return quarantine
                .dismiss(new Place(partition, offset), Note.checked(note))
                .map(done -> {
                    if (!done) {
                        throw new NotFoundException("No such record is in quarantine");
                    }
                    return Response.noContent().build();
                });
    }

    /** RFC 8288; none on the last page. */
    private static Link[] next(List<SetApart> found, UriInfo here) {
        return found.size() < PAGE
                ? new Link[0]
                : new Link[] {
                    Link.fromUri(here.getRequestUriBuilder()
                                    .replaceQueryParam("after", found.getLast().place())
                                    .build())
                            .rel("next")
                            .build()
                };
    }
}
