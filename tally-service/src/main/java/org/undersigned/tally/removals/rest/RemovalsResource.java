package org.undersigned.tally.removals.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.problem.Faults;
import org.undersigned.tally.removals.Asked;
import org.undersigned.tally.removals.Preview;
import org.undersigned.tally.removals.Removal;
import org.undersigned.tally.removals.RuleForm;
import org.undersigned.tally.removals.RuleForm.Reading;
import org.undersigned.tally.removals.store.PreviewStore;
import org.undersigned.tally.removals.store.RemovalStore;

/** An organiser takes signatures out of the count by rule: tries it, runs it, stops it, undoes it. */
@MeetsPeople
@Path("/organiser/petitions/{petition}/removals")
@Produces(MediaType.APPLICATION_JSON)
public class RemovalsResource {

    private final RemovalStore removals;
    private final PreviewStore previews;

    RemovalsResource(RemovalStore removals, PreviewStore previews) {
        this.removals = removals;
        this.previews = previews;
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a rule would take out, with a sample; nothing happens. The same body as for running it")
    public Uni<Preview> preview(@PathParam("petition") String petition, Map<String, Object> sent) {
        var rule = asked(RuleForm.toTry(fields(sent))).rule();
        return removals.isThere(petition)
                .invoke(RemovalsResource::there)
                .chain(() -> previews.of(petition, rule, Instant.now()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Runs a rule on what has been signed so far; its progress is at the Location")
    public Uni<Response> run(@PathParam("petition") String petition, Map<String, Object> sent) {
        return removals.ask(petition, asked(RuleForm.toRun(fields(sent))), Instant.now())
                .map(RemovalsResource::known)
                .map(RemovalsResource::accepted);
    }

    @GET
    @Operation(summary = "The newest hundred, newest first")
    public Uni<List<Removal>> all(@PathParam("petition") String petition) {
        return removals.of(petition).map(RemovalsResource::known);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it is")
    public Uni<Removal> one(@PathParam("petition") String petition, @PathParam("id") UUID id) {
        return removals.find(petition, id).map(RemovalsResource::known);
    }

    @POST
    @Path("{id}/stop")
    @Operation(
            summary =
                    "Stops it after the batch under way; what is removed stays removed. 409 where it is not under way")
    public Uni<Response> stop(@PathParam("petition") String petition, @PathParam("id") UUID id) {
        return removals.stop(petition, id).chain(stopped -> answer(stopped, petition, id, "It is not under way"));
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Lets everybody in again whom it took out; 409 while it is under way, and once it is undone")
    public Uni<Response> undo(@PathParam("petition") String petition, @PathParam("id") UUID id) {
        return removals.undo(petition, id)
                .chain(undoing -> answer(undoing, petition, id, "It is under way, or undone already"));
    }

    private Uni<Response> answer(Optional<Removal> changed, String petition, UUID id, String otherwise) {
        return changed.isPresent()
                ? Uni.createFrom().item(accepted(changed.get()))
                : removals.find(petition, id).map(RemovalsResource::known).map(unchanged -> {
                    throw new ClientErrorException(otherwise, Response.Status.CONFLICT);
                });
    }

    private static Map<String, Object> fields(Map<String, Object> sent) {
        return sent == null ? Map.of() : sent;
    }

    private static Asked asked(Reading reading) {
        return switch (reading) {
            case Reading.Fine(var asked) -> asked;
            case Reading.Faulty(var violations) ->
                throw new Faults(violations.stream()
                        .map(one -> new Faults.Fault(one.field(), one.message()))
                        .toList());
        };
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> new NotFoundException("There is no such petition or removal"));
    }

    private static void there(boolean there) {
        if (!there) {
            throw new NotFoundException("There is no such petition");
        }
    }

    private static Response accepted(Removal removal) {
        return Response.accepted(removal)
                .location(URI.create("/organiser/petitions/" + removal.petition() + "/removals/" + removal.id()))
                .build();
    }
}
